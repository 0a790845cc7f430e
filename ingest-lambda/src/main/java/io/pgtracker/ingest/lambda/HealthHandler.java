package io.pgtracker.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.pgtracker.ingest.lambda.access.FunctionSettings;
import io.pgtracker.ingest.lambda.access.StoreAccess;
import io.pgtracker.ingest.lambda.health.StoreHealth;
import io.pgtracker.ingest.lambda.log.Metric;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Asks the store whether something comes from every instance. Scheduled every few minutes. */
public final class HealthHandler implements RequestStreamHandler {
  private static final Duration LAST_MOMENT = Duration.ofSeconds(5);

  private final ScheduledRun run;

  /** What Lambda makes. */
  public HealthHandler() {
    this(ScheduledRun.ofThisFunction("health"));
  }

  HealthHandler(ScheduledRun run) {
    this.run = run;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream out, Context context)
      throws IOException {
    run.answer(out, context, this::ask);
  }

  private Map<String, Object> ask(FunctionSettings settings, StoreAccess store, RemainingTime time)
      throws StoreException, ObjectStoreException {
    StoreSession session = store.session();
    StoreHealth health =
        time.limited(session, LAST_MOMENT, () -> StoreHealth.read(session, settings.silentAfter()));
    run.log().metrics(Map.of(Metric.SILENT_INSTANCES, health.silent().size()));
    if (!health.silent().isEmpty()) {
      run.log()
          .warn(
              "nothing has come from some instances for longer than "
                  + settings.silentAfter().toMinutes()
                  + " minutes: look at their scrapers",
              Map.of("instances", health.silent()),
              null);
    }
    Map<String, Object> found = new TreeMap<>();
    found.put("instances", health.instances());
    found.put("silentInstances", health.silent());
    found.put("retiredInstances", health.retired());
    found.put("refusedInLastDay", health.refusedInLastDay());
    found.put("secondsSinceNewest", health.secondsSinceNewest());
    return found;
  }
}
