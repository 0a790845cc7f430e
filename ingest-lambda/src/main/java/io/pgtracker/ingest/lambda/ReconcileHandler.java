package io.pgtracker.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.backlog.Again;
import io.pgtracker.ingest.backlog.BacklogIngest;
import io.pgtracker.ingest.backlog.CountedLists;
import io.pgtracker.ingest.backlog.Reconciliation;
import io.pgtracker.ingest.lambda.access.FunctionSettings;
import io.pgtracker.ingest.lambda.access.ObjectAccess;
import io.pgtracker.ingest.lambda.access.StoreAccess;
import io.pgtracker.ingest.lambda.log.Metric;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds by listing what no event has brought, and ingests it. By schedule it looks at the newest
 * keys each time and walks over all of them once a day; who invokes it gets a walk at once.
 */
public final class ReconcileHandler implements RequestStreamHandler {
  /** A large object takes seconds; no further one is begun when less than this is left. */
  private static final Duration LAST_BEGIN = Duration.ofSeconds(60);

  /** Of walks by schedule; less than a day by the schedule's own step, so that each day has one. */
  private static final Duration PAUSE = Duration.ofHours(23);

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration LAST_MOMENT = Duration.ofSeconds(5);

  private final ScheduledRun run;

  /** What Lambda makes. */
  public ReconcileHandler() {
    this(ScheduledRun.ofThisFunction("reconcile"));
  }

  ReconcileHandler(ScheduledRun run) {
    this.run = run;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream out, Context context)
      throws IOException {
    // As EventBridge marks what its schedules send.
    boolean scheduled = "aws.events".equals(JSON.readTree(event).path("source").textValue());
    Duration pause = scheduled ? PAUSE : Duration.ZERO;
    run.answer(out, context, (settings, store, time) -> reconcile(settings, store, time, pause));
  }

  private Map<String, Object> reconcile(
      FunctionSettings settings, StoreAccess store, RemainingTime time, Duration pause)
      throws StoreException, ObjectStoreException {
    Map<IngestOutcome, Long> outcomes = new EnumMap<>(IngestOutcome.class);
    List<String> failed = new ArrayList<>();
    StoreSession session = store.session();
    try (ObjectAccess access = new ObjectAccess(settings)) {
      CountedLists objects = new CountedLists(access.store());
      BacklogIngest ingest =
          new BacklogIngest(
              objects,
              session,
              Catalog.builtIn(),
              new BacklogIngest.Progress() {
                @Override
                public void object(String key, IngestResult result) {
                  outcomes.merge(result.outcome(), 1L, Long::sum);
                  tellRefused(key, result);
                }

                @Override
                public void failed(String key, Exception cause) {
                  failed.add(key);
                  run.log().error("an object failed; the rest goes on", Map.of("key", key), cause);
                }
              });
      Reconciliation.Progress progress =
          time.limited(
              session,
              LAST_MOMENT,
              () ->
                  new Reconciliation(objects, session, ingest)
                      .run(Again.UNSUPPORTED, pause, time.lessThan(LAST_BEGIN)));
      Map<String, Object> done = new TreeMap<>();
      outcomes.forEach((outcome, count) -> done.put(name(outcome), count));
      done.put("keysListed", progress.listed());
      done.put("keysWalked", progress.walked());
      done.put("walkEnded", progress.walkEnded());
      done.put("listRequests", objects.requests());
      if (!failed.isEmpty()) {
        throw new NotDoneException(
            "%d objects failed, the first of them %s; all others were dealt with: %s"
                .formatted(failed.size(), failed.get(0), done));
      }
      return done;
    } finally {
      long found = outcomes.getOrDefault(IngestOutcome.INGESTED, 0L);
      if (found > 0) {
        run.log().metrics(Map.of(Metric.OBJECTS_RECONCILED, found));
      }
    }
  }

  private void tellRefused(String key, IngestResult result) {
    if (result.outcome().isBad()) {
      run.log()
          .warn(
              "object refused",
              Map.of(
                  "key", key,
                  "outcome", name(result.outcome()),
                  "line", result.line(),
                  "reason", String.valueOf(result.reason())),
              null);
    }
  }

  private static String name(IngestOutcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
