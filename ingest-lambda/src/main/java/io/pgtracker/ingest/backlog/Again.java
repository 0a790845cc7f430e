package io.pgtracker.ingest.backlog;

/** Which objects are read again although the ledger says that they were refused. */
public enum Again {
  /** None: as soon as the ledger knows an object, it is not looked at any more. */
  NONE("{}"),
  /** Those that a newer program wrote: this one may be that new by now. */
  UNSUPPORTED("{unsupported_format}"),
  /** All, as when this program mends what refused them. */
  REFUSED("{unsupported_format,malformed,conflict}");

  private final String outcomes;

  Again(String outcomes) {
    this.outcomes = outcomes;
  }

  /** Their outcomes in the ledger, as a PostgreSQL array. */
  String outcomes() {
    return outcomes;
  }
}
