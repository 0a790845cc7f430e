package io.pgtracker.scraper;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameChanges;
import io.pgtracker.format.FrameHead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads frames as the format says, putting the whole together from a base and its changes. */
public final class ChainReader {
  private static final Catalog CATALOG = Catalog.builtIn();

  private final Map<String, State> states = new HashMap<>();

  /**
   * A frame and what is known once it has been read.
   *
   * @param rows all rows that existed; null when a frame of its chain is missing
   */
  public record Known(
      FrameHead head, @Nullable Set<Map<String, @Nullable String>> rows, boolean complete) {}

  /** All frames of counters in the order of their sequence, failed ones left out. */
  public List<Known> read(List<ObjectContents> objects) {
    List<ObjectContents.Frame> frames = new ArrayList<>();
    objects.forEach(object -> frames.addAll(object.frames()));
    frames.removeIf(frame -> frame.end().error() != null || !isCounter(frame.head()));
    frames.sort(Comparator.comparing(frame -> frame.head().sequence()));
    return frames.stream().map(this::read).toList();
  }

  private Known read(ObjectContents.Frame frame) {
    FrameHead head = frame.head();
    String place = head.dataset() + "/" + head.database();
    FrameChanges changes = head.changes();
    State state = states.get(place);
    if (changes == null) {
      state = new State(head);
      states.put(place, state);
    } else if (state == null || !state.isPrevious(changes)) {
      states.remove(place);
      return new Known(head, null, false);
    }
    state.apply(frame);
    return new Known(head, new HashSet<>(state.rows.values()), changes == null);
  }

  private static boolean isCounter(FrameHead head) {
    return CATALOG
        .find(head.dataset())
        .filter(dataset -> dataset.kind() == DatasetKind.COUNTER)
        .isPresent();
  }

  private static List<String> keyColumns(FrameHead head) {
    Dataset dataset = CATALOG.find(head.dataset()).orElseThrow();
    List<String> key = dataset.columnsOf(ColumnClass.KEY);
    return head.columns().stream()
        .map(ColumnSpec::name)
        .filter(column -> key.contains(dataset.newestName(column)))
        .toList();
  }

  /** What a chain has come to. */
  private static final class State {
    private final long base;
    private final List<String> key;
    private final Map<List<@Nullable String>, Map<String, @Nullable String>> rows = new HashMap<>();
    private long last;

    State(FrameHead head) {
      base = head.sequence();
      key = keyColumns(head);
      last = base;
    }

    boolean isPrevious(FrameChanges changes) {
      return changes.baseSequence() == base && changes.previousSequence() == last;
    }

    void apply(ObjectContents.Frame frame) {
      Set<List<@Nullable String>> told = new HashSet<>();
      for (Map<String, @Nullable String> row : frame.rows()) {
        assertThat(told.add(keyOf(row)) || key.isEmpty()).as("a key stands once").isTrue();
        rows.put(keyOf(row), row);
      }
      for (Map<String, @Nullable String> gone : frame.vanished()) {
        assertThat(told.add(keyOf(gone))).as("a key stands once").isTrue();
        assertThat(rows.remove(keyOf(gone))).as("what vanished was there").isNotNull();
      }
      last = frame.head().sequence();
    }

    private List<@Nullable String> keyOf(Map<String, @Nullable String> row) {
      List<@Nullable String> values = new ArrayList<>();
      key.forEach(column -> values.add(row.get(column)));
      return values;
    }
  }
}
