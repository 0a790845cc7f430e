package io.pgtracker.scraper.cli;

import io.pgtracker.scraper.StopSignal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns SIGTERM and SIGINT into a clean end with the run's own exit code. The virtual machine would
 * end with 143 whatever was done in between.
 */
final class CleanStop implements AutoCloseable {
  /** Longer than a tick and an upload take; after it the spool keeps what there is. */
  private static final long PATIENCE_SECONDS = 60;

  private final StopSignal stop;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::terminate, "stop");
  private volatile int code = ExitCodes.DONE;

  private CleanStop(StopSignal stop) {
    this.stop = stop;
  }

  static CleanStop onTermination(StopSignal stop) {
    CleanStop cleanStop = new CleanStop(stop);
    Runtime.getRuntime().addShutdownHook(cleanStop.hook);
    return cleanStop;
  }

  /** The run is over; its result is written. */
  void ended(int exitCode) {
    code = exitCode;
    ended.countDown();
  }

  private void terminate() {
    stop.stop();
    try {
      if (ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.out.flush();
        Runtime.getRuntime().halt(code);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shutdownUnderWay) {
      return; // the hook ends the process
    } finally {
      ended.countDown();
    }
  }
}
