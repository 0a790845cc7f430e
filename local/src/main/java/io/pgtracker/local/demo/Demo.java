package io.pgtracker.local.demo;

import io.pgtracker.ingest.cli.ExitCode;
import io.pgtracker.ingest.cli.StopSignal;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.local.demo.report.Report;
import io.pgtracker.local.demo.workload.Workload;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One run of the demo, from its servers' start to their end. */
final class Demo {
  static final String INSTANCE = "shop";

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final DemoFolder folder;
  private final @Nullable Duration runFor;
  private final boolean keep;
  private final StopSignal stop;
  private final PrintWriter out;
  private final PrintWriter err;
  private final ProgressLine progress;

  /**
   * @param runFor null: until stopped
   * @param keep the servers stay up after the report, until stopped
   */
  Demo(
      DemoFolder folder,
      @Nullable Duration runFor,
      boolean keep,
      StopSignal stop,
      PrintWriter out,
      PrintWriter err) {
    this.folder = folder;
    this.runFor = runFor;
    this.keep = keep;
    this.stop = stop;
    this.out = out;
    this.err = err;
    this.progress = new ProgressLine(err);
  }

  /** Runs it; the exit code. */
  int run() throws IOException, SQLException, StoreException, InterruptedException {
    progress.say("Starting a PostgreSQL to watch, and one for its history ...");
    try (DemoServers servers = DemoServers.start()) {
      Farewell farewell = new Farewell(out, servers.storeUri(), folder);
      if (runFor == null) {
        farewell.whileRunning();
      }
      if (!collect(servers)) {
        return ExitCode.DONE_IN_PART;
      }
      progress.say("Ingesting what is left ...");
      Reconciled reconciled = Reconciled.run(folder.objectsUri(), servers.storeUri(), err);
      OffsetDateTime worst;
      try (Connection store = servers.connectToStore()) {
        worst =
            new Report(store, INSTANCE, out).print(servers.scraperRole(), reconciled.toString());
      }
      boolean stays = keep && !stop.isAsked();
      farewell.atTheEnd(worst, stays);
      if (stays) {
        progress.say("Ctrl-C ends it.");
        stop.isAskedWithin(Duration.ofDays(365));
      }
      return reconciled.exitCode();
    }
  }

  /** Runs workload, scraper and ingest side by side for the wanted time. */
  private boolean collect(DemoServers servers)
      throws IOException, SQLException, InterruptedException {
    try (Workload workload = Workload.start(servers.shopPort());
        Pipeline pipeline = Pipeline.start(INSTANCE, servers, folder)) {
      boolean alive = watch(servers, pipeline);
      workload.stop();
      workload.failures().forEach(failure -> progress.say("workload: " + failure));
      if (alive && pipeline.stop()) {
        return true;
      }
      progress.say("pgtracker: the demo's own commands did not do what they should:");
      progress.say(pipeline.lastWords());
      return false;
    }
  }

  /** Shows progress until the time is over or a stop is asked for; false if a command ended. */
  private boolean watch(DemoServers servers, Pipeline pipeline)
      throws SQLException, InterruptedException {
    long startNanos = System.nanoTime();
    try (Connection store = servers.connectToStore();
        Progress state = new Progress(store)) {
      while (true) {
        long seconds = (System.nanoTime() - startNanos) / 1_000_000_000;
        progress.update(state.after(seconds));
        boolean running = pipeline.isRunning();
        if (stop.isAskedWithin(BETWEEN_LOOKS)) {
          return true; // Ctrl-C reaches the commands too: they may have ended before this looked
        }
        if (!running || (runFor != null && seconds >= runFor.toSeconds())) {
          return running;
        }
      }
    } finally {
      progress.end();
    }
  }
}
