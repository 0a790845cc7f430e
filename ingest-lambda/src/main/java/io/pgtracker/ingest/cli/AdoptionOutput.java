package io.pgtracker.ingest.cli;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.unknown.Adoption;
import io.pgtracker.ingest.unknown.NotKnown;
import java.io.PrintWriter;

/** Adopts what the store knows by now, and says what it still does not. */
final class AdoptionOutput {
  private AdoptionOutput() {}

  static void adopt(StoreSession session, StopSignal stop, PrintWriter out, PrintWriter err)
      throws StoreException {
    Adoption.Report report = new Adoption(Catalog.builtIn(), session).run(stop::isAsked);
    report.problems().forEach(problem -> err.println("pgtracker: " + problem));
    if (report.columns() + report.frames() > 0) {
      out.printf(
          "%d columns and %d frames that were kept as unknown are in their place now%n",
          report.columns(), report.frames());
    }
    NotKnown.read(session).forEach(out::println);
  }
}
