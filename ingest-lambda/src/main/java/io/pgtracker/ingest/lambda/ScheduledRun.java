package io.pgtracker.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pgtracker.ingest.lambda.access.FunctionSettings;
import io.pgtracker.ingest.lambda.access.StoreAccess;
import io.pgtracker.ingest.lambda.log.JsonLog;
import io.pgtracker.ingest.lambda.log.LibraryLogs;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.objects.ObjectStoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One function's runs: its work gets settings and the store, what it did is a line of the log and
 * the answer, and what went wrong is a line of the log and a failed invocation.
 */
final class ScheduledRun {
  private final String name;
  private final Map<String, String> environment;
  private final JsonLog log;
  private @Nullable StoreAccess kept;

  /** What a function does. */
  interface Work {
    /**
     * Does it.
     *
     * @return what was done, by names of the log
     */
    Map<String, Object> run(FunctionSettings settings, StoreAccess store, RemainingTime time)
        throws StoreException, ObjectStoreException, IOException;
  }

  /**
   * @param name of what is done, for the log: {@code maintain}
   */
  ScheduledRun(String name, Map<String, String> environment, JsonLog log) {
    this.name = name;
    this.environment = environment;
    this.log = log;
  }

  /** In a function of its own: libraries log as it does. */
  static ScheduledRun ofThisFunction(String name) {
    LibraryLogs.toJson();
    return new ScheduledRun(name, System.getenv(), JsonLog.stdout());
  }

  JsonLog log() {
    return log;
  }

  /** Runs it, and answers with what was done. */
  void answer(OutputStream out, Context context, Work work) throws IOException {
    new ObjectMapper().writeValue(out, run(context, work));
  }

  /**
   * Runs it.
   *
   * @throws IOException when it was not done, with our message of why; the cause is in the log
   *     only, since the runtime would write all of it
   */
  Map<String, Object> run(Context context, Work work) throws IOException {
    log.request(context.getAwsRequestId());
    long started = System.nanoTime();
    try {
      FunctionSettings settings = FunctionSettings.of(environment);
      Map<String, Object> done = work.run(settings, store(settings), new RemainingTime(context));
      log.info(name + " done", done);
      return done;
    } catch (StoreException | ObjectStoreException | IOException | RuntimeException e) {
      StoreAccess store = kept;
      if (store != null) {
        store.discard();
      }
      // Others' messages may quote values of rows.
      boolean ours =
          e instanceof StoreException
              || e instanceof ObjectStoreException
              || e instanceof NotDoneException
              || e instanceof IllegalArgumentException;
      String message =
          name
              + " failed: "
              + (ours ? e.getMessage() : "a fault of pgtracker, " + e.getClass().getName());
      log.error(message, Map.of("millis", (System.nanoTime() - started) / 1_000_000), e);
      throw new IOException(message);
    } finally {
      log.request(null);
    }
  }

  private StoreAccess store(FunctionSettings settings) {
    StoreAccess known = kept;
    if (known == null) {
      known = new StoreAccess(settings);
      kept = known;
    }
    return known;
  }
}
