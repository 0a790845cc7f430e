package io.pgtracker.local.demo;

import io.pgtracker.embedded.PostgresException;
import io.pgtracker.ingest.cli.ExitCode;
import io.pgtracker.ingest.cli.StopSignal;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.scraper.cli.DurationConverter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: everything on this machine. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    header = "Watches a PostgreSQL of its own at work, and shows what there is to see.",
    description = {
      "",
      "Example: pgtracker demo --for 60s",
      "",
      "Starts two PostgreSQL servers on this machine, a workload on the first, the scraper that"
          + " watches it and ingest that fills the second; needs nothing else. At the end it prints"
          + " what it saw.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, and nothing is missing",
      "1:a part of it failed",
      "2:wrong usage",
      "3:the servers could not be started",
      "5:bad objects found"
    })
public final class DemoCommand implements Callable<Integer> {
  /** Stopping all, ingesting what is left and the report: seconds, on a busy machine more. */
  private static final Duration LONGEST_END = Duration.ofMinutes(5);

  @Spec private CommandSpec command;

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "How long to watch, such as 60s. Default: until Ctrl-C.")
  private @Nullable Duration runFor;

  @Option(
      names = "--keep",
      description = "With --for: leave both servers up after the report, until Ctrl-C.")
  private boolean keep;

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description = "For objects and logs, which stay. Default: a new temporary folder.")
  private @Nullable Path wantedFolder;

  @Override
  public Integer call() throws InterruptedException {
    try (StopSignal stop = new StopSignal(LONGEST_END)) {
      stop.endWith(ExitCode.DONE_IN_PART); // unless it gets to its end
      return stop.endWith(run(stop));
    }
  }

  private int run(StopSignal stop) throws InterruptedException {
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    try {
      DemoFolder folder = DemoFolder.create(wantedFolder);
      return new Demo(folder, runFor, keep, stop, out, err).run();
    } catch (PostgresException | SQLException | StoreException e) {
      if (stop.isAsked()) { // Ctrl-C reaches the servers being made, too
        err.println("Stopped before there was anything to show.");
        return ExitCode.DONE;
      }
      err.println("pgtracker: " + e.getMessage());
      return ExitCode.DATABASE;
    } catch (IOException e) {
      err.println("pgtracker: the demo's folder cannot be used: " + e);
      return ExitCode.USAGE;
    }
  }
}
