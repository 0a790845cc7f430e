package io.pgtracker.ingest.store.dataapi;

import io.pgtracker.ingest.store.StoreException;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.rdsdata.model.StatementTimeoutException;

/**
 * Waits for a statement that goes on after the service gave its call up. Another one of the same
 * transaction is refused until it is over; those that ask also keep the transaction from timing
 * out.
 */
final class LongStatement {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LIMIT = Duration.ofMinutes(14);

  private LongStatement() {}

  /** Whether the call ended before the statement. */
  static boolean goesOn(StoreException e) {
    return e.getCause() instanceof StatementTimeoutException;
  }

  static void await(DataApiCalls calls, String transaction) throws StoreException {
    long startedNanos = System.nanoTime();
    while (true) {
      try {
        calls.execute("waiting for a long statement", "select 1", List.of(), transaction, false);
        return;
      } catch (StoreException e) {
        boolean isRunning =
            String.valueOf(e.getMessage()).contains("still running a query") || goesOn(e);
        if (!isRunning || System.nanoTime() - startedNanos > LIMIT.toNanos()) {
          throw e;
        }
      }
      calls.pause("waiting for a long statement", PAUSE.toMillis());
    }
  }
}
