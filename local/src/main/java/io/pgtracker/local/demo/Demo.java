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

  private static final Duration LONGEST_START = Duration.ofSeconds(90);

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

  /**
   * Runs scraper, ingest and workload side by side for the wanted time.
   *
   * @return false if a command of the pipeline failed
   */
  private boolean collect(DemoServers servers)
      throws IOException, SQLException, InterruptedException {
    try (Pipeline pipeline = Pipeline.start(INSTANCE, servers, folder);
        Connection connection = servers.connectToStore();
        Progress store = new Progress(connection)) {
      boolean well = watch(servers, new Watch(store, pipeline, stop, progress));
      if (pipeline.stop() && well) {
        return true;
      }
      progress.say("pgtracker: the demo's own commands did not do what they should:");
      progress.say(pipeline.lastWords());
      return false;
    }
  }

  private boolean watch(DemoServers servers, Watch watch)
      throws SQLException, InterruptedException {
    progress.say("Waiting for the first snapshot ...");
    Watch.End start = watch.forFirstSnapshot(LONGEST_START);
    if (start != Watch.End.SEEN) {
      return start == Watch.End.STOPPED;
    }
    try (Workload workload = Workload.start(servers.shopPort())) {
      Watch.End end = watch.showProgress(runFor);
      workload.stop();
      workload.failures().forEach(failure -> progress.say("workload: " + failure));
      return end != Watch.End.PIPELINE_ENDED;
    }
  }
}
