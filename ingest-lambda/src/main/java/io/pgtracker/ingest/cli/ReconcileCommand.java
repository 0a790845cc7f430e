package io.pgtracker.ingest.cli;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.backlog.Again;
import io.pgtracker.ingest.backlog.Backlog;
import io.pgtracker.ingest.backlog.BacklogIngest;
import io.pgtracker.ingest.backlog.StoreFindings;
import io.pgtracker.ingest.migrate.SchemaVersion;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.unknown.NotKnown;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code reconcile}: proves that nothing is missing, or says what is. */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    header = "Compares the objects with the ledger, ingests what is missing, says what remains.",
    description = {
      "",
      "Example: pgtracker reconcile --from s3://history/prod"
          + " --store postgresql://localhost/pgtracker",
      "",
      "Missing is an object that is not in the store, and one without which later ones mean less:"
          + " a broken chain. Gaps are said only: what the scraper could not keep or never took is"
          + " nowhere to be looked for.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is missing",
      "1:something is missing: objects, or what a broken chain lacks",
      "2:wrong usage",
      "3:store unreachable or refused",
      "4:object store unreachable",
      "5:bad objects found"
    })
public final class ReconcileCommand implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private ObjectsOption from;
  @Mixin private StoreOption store;

  @Option(names = "--report-only", description = "Say what is missing, ingest nothing.")
  private boolean reportOnly;

  @Override
  public Integer call() throws Exception {
    return Failures.exitCode(command.commandLine().getErr(), this::reconcile);
  }

  private int reconcile() throws ObjectStoreException, StoreException {
    PrintWriter out = command.commandLine().getOut();
    try (ObjectStore objects = from.open();
        StoreSession session = SchemaVersion.ofProgram().open(store.store())) {
      if (!reportOnly) {
        IngestCount count = new IngestCount(command.commandLine().getErr());
        new BacklogIngest(objects, session, Catalog.builtIn(), count)
            .runOnce(Again.UNSUPPORTED, () -> false);
        out.println(count.asText());
      }
      Backlog backlog = new Backlog(objects, session, Again.NONE);
      long missing = 0;
      List<String> page;
      while ((page = backlog.nextPage()) != null) {
        page.forEach(key -> out.println("missing: " + key));
        missing += page.size();
      }
      StoreFindings findings = StoreFindings.read(session);
      findings.refused().forEach(out::println);
      findings.gaps().forEach(out::println);
      findings.brokenChains().forEach(out::println);
      findings.scrapersAtOnce().forEach(out::println);
      NotKnown.read(session).forEach(out::println);
      out.printf(
          "%d objects listed, %d missing, %d refused, %d gaps, %d broken chains%n",
          backlog.listed(),
          missing,
          findings.refused().size(),
          findings.gaps().size(),
          findings.brokenChains().size());
      return exitCode(missing, findings);
    }
  }

  /** A chain may be broken by an object that was refused: that one is to be looked at first. */
  private static int exitCode(long missing, StoreFindings findings) {
    if (missing == 0 && !findings.refused().isEmpty()) {
      return ExitCode.BAD_OBJECTS;
    }
    return missing == 0 && findings.brokenChains().isEmpty()
        ? ExitCode.DONE
        : ExitCode.DONE_IN_PART;
  }
}
