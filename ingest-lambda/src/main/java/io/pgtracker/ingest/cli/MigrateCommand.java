package io.pgtracker.ingest.cli;

import io.pgtracker.ingest.migrate.MigrationReport;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.store.StoreSession;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code migrate}: makes or upgrades the store's schema. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    header = "Makes or upgrades the store's schema; safe to run again.",
    description = {
      "",
      "Example: pgtracker migrate --store postgresql://pgtracker@db.example.com/pgtracker",
      "",
      "The store is PostgreSQL 14 or newer; where TimescaleDB is installed the tables of a new store"
          + " are hypertables, compressed where its licence allows it. A store that is there goes"
          + " over, with its rows, once TimescaleDB is created in its database.",
      "Columns and datasets that ingest kept without knowing them come to their place where this"
          + " version has one; the others are named. It may be stopped at any time and run again.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "2:wrong usage",
      "3:store unreachable, refused, too old, or newer than this program"
    })
public final class MigrateCommand implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private StoreOption store;

  @Override
  public Integer call() throws Exception {
    return Failures.exitCode(
        command.commandLine().getErr(),
        () -> {
          MigrationReport report = new Migrator(store.store()).migrate();
          command
              .commandLine()
              .getOut()
              .printf(
                  "schema version %s on %s; %s%s%n",
                  report.schemaVersion(),
                  report.edition(),
                  report.migrationsRun() == 0
                      ? "nothing to do"
                      : report.migrationsRun() + " migrations run",
                  report.tablesMoved() == 0
                      ? ""
                      : "; " + report.tablesMoved() + " tables moved to this edition");
          try (StopSignal stop = new StopSignal();
              StoreSession session = store.store().open()) {
            AdoptionOutput.adopt(
                session, stop, command.commandLine().getOut(), command.commandLine().getErr());
            return stop.endWith(ExitCode.DONE);
          }
        });
  }
}
