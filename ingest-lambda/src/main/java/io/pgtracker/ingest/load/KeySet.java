package io.pgtracker.ingest.load;

import io.pgtracker.format.MalformedObjectException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of a frame, of which each may come once. */
final class KeySet {
  private final RowMapping mapping;
  private final Set<String> seen = new HashSet<>();

  KeySet(RowMapping mapping) {
    this.mapping = mapping;
  }

  void add(@Nullable String[] values, long line) throws MalformedObjectException {
    String key = mapping.key(values, line);
    if (key != null && !seen.add(key)) {
      throw new MalformedObjectException(line, "two rows of the frame have the same key");
    }
  }
}
