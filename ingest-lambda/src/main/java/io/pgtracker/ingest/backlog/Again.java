package io.pgtracker.ingest.backlog;

/** Which objects are read again although the ledger says that they were refused. */
public enum Again {
  /**
   * None but those that were gone once and are listed now: as soon as the ledger knows an object,
   * it is not looked at any more.
   */
  NONE("{not_found}"),
  /** Those that a newer program wrote: this one may be that new by now. */
  UNSUPPORTED("{not_found,unsupported_format}"),
  /** All, as when this program mends what refused them. */
  REFUSED("{not_found,unsupported_format,malformed,conflict,parked}");

  private final String outcomes;

  Again(String outcomes) {
    this.outcomes = outcomes;
  }

  /** Their outcomes in the ledger, as a PostgreSQL array. */
  String outcomes() {
    return outcomes;
  }
}
