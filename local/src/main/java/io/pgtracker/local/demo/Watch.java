package io.pgtracker.local.demo;

import io.pgtracker.ingest.cli.StopSignal;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks every second at how far the store is and whether the pipeline runs. */
final class Watch {
  /** Why watching ended. */
  enum End {
    SEEN,
    TIME_IS_OVER,
    STOPPED,
    PIPELINE_ENDED
  }

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final Progress store;
  private final Pipeline pipeline;
  private final StopSignal stop;
  private final ProgressLine line;

  Watch(Progress store, Pipeline pipeline, StopSignal stop, ProgressLine line) {
    this.store = store;
    this.pipeline = pipeline;
    this.stop = stop;
    this.line = line;
  }

  /** Waits until the first snapshot has come all the way. */
  End forFirstSnapshot(Duration limit) throws SQLException, InterruptedException {
    return look(limit, (seconds, state) -> state.snapshots() > 0);
  }

  /**
   * Shows how the history grows.
   *
   * @param limit null: until a stop is asked for
   */
  End showProgress(@Nullable Duration limit) throws SQLException, InterruptedException {
    End end =
        look(
            limit,
            (seconds, state) -> {
              line.update(state.after(seconds));
              return false;
            });
    line.end();
    return end;
  }

  private interface Look {
    /** True: what was looked for is there. */
    boolean at(long seconds, Progress.State state);
  }

  private End look(@Nullable Duration limit, Look look) throws SQLException, InterruptedException {
    long startNanos = System.nanoTime();
    while (true) {
      Duration passed = Duration.ofNanos(System.nanoTime() - startNanos);
      boolean running = pipeline.isRunning();
      if (look.at(passed.toSeconds(), store.read())) {
        return End.SEEN;
      }
      // Ctrl-C reaches the commands too: one that has ended is no failure if a stop follows.
      if (stop.isAskedWithin(BETWEEN_LOOKS)) {
        return End.STOPPED;
      }
      if (!running) {
        return End.PIPELINE_ENDED;
      }
      if (limit != null && passed.compareTo(limit) >= 0) {
        return End.TIME_IS_OVER;
      }
    }
  }
}
