package io.pgtracker.scraper.spool;

import io.pgtracker.objects.ObjectStoreException;
import org.jspecify.annotations.Nullable;

/**
 * What became of a closed object.
 *
 * @param uploaded it went to the store at once, since the disk refused it
 * @param storeFailure the store refused it too: it is lost and noted as a gap
 */
public record SpoolOutcome(boolean uploaded, @Nullable ObjectStoreException storeFailure) {
  static final SpoolOutcome ON_DISK = new SpoolOutcome(false, null);
  static final SpoolOutcome UPLOADED = new SpoolOutcome(true, null);
}
