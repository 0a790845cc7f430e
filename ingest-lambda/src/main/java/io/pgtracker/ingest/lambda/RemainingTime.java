package io.pgtracker.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectStoreException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What is left of an invocation's time. Lambda kills what is still at work when it is over. */
final class RemainingTime {
  private final Context context;

  RemainingTime(Context context) {
    this.context = context;
  }

  /** Whether less than this is left. */
  BooleanSupplier lessThan(Duration reserve) {
    return () -> context.getRemainingTimeInMillis() < reserve.toMillis();
  }

  /** Time until only the reserve is left; zero: it is so already. */
  Duration until(Duration reserve) {
    return Duration.ofMillis(Math.max(0, context.getRemainingTimeInMillis() - reserve.toMillis()));
  }

  /**
   * Works with a session, which is ended when only the reserve is left: a store that hangs then
   * costs no killed function.
   */
  <T> T limited(StoreSession session, Duration reserve, Limited<T> work)
      throws StoreException, ObjectStoreException {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "time-limit");
              thread.setDaemon(true);
              return thread;
            });
    ScheduledFuture<?> limit =
        timer.schedule(session::abort, until(reserve).toMillis(), TimeUnit.MILLISECONDS);
    try {
      return work.run();
    } finally {
      limit.cancel(false);
      timer.shutdownNow();
    }
  }

  /** What is done with a session. */
  interface Limited<T> {
    /** Does it. */
    T run() throws StoreException, ObjectStoreException;
  }
}
