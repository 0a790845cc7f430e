package io.pgtracker.ingest.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * SIGTERM and SIGINT as a question a loop can ask. While a command runs, the signal waits for it to
 * end what it is at, and the process then exits with the command's own code.
 */
public final class StopSignal implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final Duration longestWait;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook =
      new Thread(
          () -> {
            asked.countDown();
            awaitEnd();
          },
          "stop");
  private volatile int exitCode = ExitCode.DONE;

  /** Signals wait from now on, until this is closed. */
  public StopSignal() {
    this(LONGEST_WAIT);
  }

  /**
   * Signals wait from now on, until this is closed.
   *
   * @param longestWait after a signal; the process then ends whatever the command is at
   */
  public StopSignal(Duration longestWait) {
    this.longestWait = longestWait;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether a signal came. */
  public boolean isAsked() {
    return asked.getCount() == 0;
  }

  /** Waits; true as soon as a stop is asked for. */
  public boolean isAskedWithin(Duration time) throws InterruptedException {
    return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The code to exit with. */
  public int endWith(int code) {
    exitCode = code;
    return code;
  }

  private void awaitEnd() {
    try {
      if (ended.await(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        Runtime.getRuntime().halt(exitCode);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (isAsked()) {
      ended.countDown();
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      ended.countDown();
    }
  }
}
