package io.pgtracker.ingest;

import java.util.Locale;

/** What became of an object. */
public enum IngestOutcome {
  /** Its rows are in the store now. */
  INGESTED,
  /** Its rows were there already. */
  ALREADY_INGESTED,
  /** It can't be read, now and for ever; the ledger has line and reason. */
  MALFORMED,
  /** A newer program wrote it; it is tried again after an upgrade. */
  UNSUPPORTED_FORMAT,
  /** It contradicts what the store has: same key with other content, or a frame twice. */
  CONFLICT,
  /**
   * Its ingest ended again and again without an outcome, or the object store does not give it out
   * as it is; somebody must look why.
   */
  PARKED,
  /** It was gone when it was to be read; somebody deleted it. */
  NOT_FOUND;

  /** Whether the object's content is in the store. */
  public boolean isInStore() {
    return this == INGESTED || this == ALREADY_INGESTED;
  }

  /** Whether somebody should look at the object. */
  public boolean isBad() {
    return this == MALFORMED || this == UNSUPPORTED_FORMAT || this == CONFLICT || this == PARKED;
  }

  /** As the ledger names it. */
  public String inLedger() {
    return this == ALREADY_INGESTED ? INGESTED.inLedger() : name().toLowerCase(Locale.ROOT);
  }
}
