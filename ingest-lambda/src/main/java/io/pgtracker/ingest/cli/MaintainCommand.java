package io.pgtracker.ingest.cli;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.maintain.Maintenance;
import io.pgtracker.ingest.maintain.MaintenanceReport;
import io.pgtracker.ingest.migrate.SchemaVersion;
import io.pgtracker.ingest.store.StoreSession;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code maintain}: applies retention. */
@Command(
    name = "maintain",
    mixinStandardHelpOptions = true,
    header =
        "Rolls up hours that are over, drops what is older than pgtracker.retention says, and brings to their place what was kept unknown; run it daily or more often.",
    description = {
      "",
      "Example: pgtracker maintain --store postgresql://localhost/pgtracker",
      "",
      "Safe to run at any time, also while objects are ingested.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:stopped by a signal before the end; the next run goes on",
      "2:wrong usage",
      "3:store unreachable or refused"
    })
public final class MaintainCommand implements Callable<Integer> {
  @Spec private CommandSpec command;
  @Mixin private StoreOption store;

  @Override
  public Integer call() throws Exception {
    return Failures.exitCode(
        command.commandLine().getErr(),
        () -> {
          try (StopSignal stop = new StopSignal();
              StoreSession session = SchemaVersion.ofProgram().open(store.store())) {
            AdoptionOutput.adopt(
                session, stop, command.commandLine().getOut(), command.commandLine().getErr());
            MaintenanceReport report =
                new Maintenance(Catalog.builtIn(), session).run(stop::isAsked);
            command
                .commandLine()
                .getOut()
                .printf(
                    "retention applied to %d instances; %d partitions made, %d dropped%s%s%n",
                    report.instances(),
                    report.partitionsMade(),
                    report.piecesDropped(),
                    report.left() == 0
                        ? ""
                        : "; " + report.left() + " were in use, the next run takes them",
                    report.stopped() ? "; stopped, the next run goes on" : "");
            return stop.endWith(report.stopped() ? ExitCode.DONE_IN_PART : ExitCode.DONE);
          }
        });
  }
}
