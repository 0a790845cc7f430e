package io.pgtracker.ingest.lambda.batch;

import io.pgtracker.ingest.store.StoreSession;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Gives up what a session is at when the time is nearly over: a function that Lambda ends itself
 * leaves the server at work, and its whole batch undone.
 */
final class AbortTimer implements AutoCloseable {
  private final Timer timer = new Timer("end of the invocation", true);
  private volatile boolean aborted;

  AbortTimer(StoreSession session, Duration after) {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            aborted = true;
            session.abort();
          }
        },
        after.toMillis());
  }

  /** Whether the time was over. */
  boolean aborted() {
    return aborted;
  }

  @Override
  public void close() {
    timer.cancel();
  }
}
