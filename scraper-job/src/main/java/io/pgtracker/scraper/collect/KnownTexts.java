package io.pgtracker.scraper.collect;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Memory of the statement texts that were sent, kept across runs; keys stand as fingerprints. */
public interface KnownTexts {
  /** Whether the text of this statement was sent. */
  boolean contains(long fingerprint);

  /** Remembers texts as sent; call it once their frame is safe. */
  void add(Collection<Long> fingerprints);

  /** Forgets all, because all are about to be sent or some were lost. */
  void clear();

  /** Number remembered. */
  int size();

  /** Tick of the last frame that held all texts; null when there was none. */
  @Nullable Instant completeAt();

  /** Records a frame that held all texts. */
  void completeAt(Instant tick);
}
