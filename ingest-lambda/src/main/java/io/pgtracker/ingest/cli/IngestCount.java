package io.pgtracker.ingest.cli;

import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.backlog.BacklogIngest;
import java.io.PrintWriter;
import java.util.Locale;

/** Counts what became of objects, and says each bad or failed one on stderr. */
final class IngestCount implements BacklogIngest.Progress {
  private static final int TELL_EVERY = 500;

  private final PrintWriter err;
  private long ingested;
  private long known;
  private long bad;
  private long gone;
  private long failed;
  private long frames;
  private long rows;

  IngestCount(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void object(String key, IngestResult result) {
    switch (result.outcome()) {
      case INGESTED -> ingested++;
      case ALREADY_INGESTED -> known++;
      case NOT_FOUND -> {
        gone++;
        err.println("pgtracker: " + result.reason());
      }
      case MALFORMED, UNSUPPORTED_FORMAT, CONFLICT, PARKED -> {
        bad++;
        err.printf(
            "pgtracker: %s: %s%s: %s%n",
            result.outcome().name().toLowerCase(Locale.ROOT),
            key,
            result.line() > 0 ? " line " + result.line() : "",
            result.reason());
      }
    }
    frames += result.frames();
    rows += result.rows();
    if (result.outcome().isInStore() && (ingested + known) % TELL_EVERY == 0) {
      err.println("pgtracker: " + (ingested + known) + " objects so far, " + rows + " rows");
    }
    err.flush();
  }

  @Override
  public void failed(String key, Exception cause) {
    failed++;
    // What others' messages quote may be values of rows.
    String said =
        cause instanceof RuntimeException ? cause.getClass().getName() : cause.getMessage();
    err.printf(
        "pgtracker: failed: %s: %s; the next walk over all objects tries it again%n", key, said);
    err.flush();
  }

  /** Objects that could be neither ingested nor refused. */
  long failed() {
    return failed;
  }

  long bad() {
    return bad;
  }

  long gone() {
    return gone;
  }

  String asText() {
    return "%d objects ingested (%d frames, %d rows), %d were there already, %d bad"
            .formatted(ingested, frames, rows, known, bad)
        + (failed > 0 ? ", " + failed + " failed" : "");
  }

  String asJson() {
    return "{\"ingested\":%d,\"frames\":%d,\"rows\":%d,\"already_ingested\":%d,\"bad\":%d,\"failed\":%d}"
        .formatted(ingested, frames, rows, known, bad, failed);
  }
}
