package io.pgtracker.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
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
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds by listing what no event has brought, and ingests it. Scheduled. */
public final class ReconcileHandler implements RequestStreamHandler {
  /** A large object takes seconds; no further one is begun when less than this is left. */
  private static final Duration LAST_BEGIN = Duration.ofSeconds(60);

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
    run.answer(out, context, this::reconcile);
  }

  private Map<String, Object> reconcile(
      FunctionSettings settings, StoreAccess store, RemainingTime time)
      throws StoreException, ObjectStoreException {
    Map<IngestOutcome, Long> outcomes = new EnumMap<>(IngestOutcome.class);
    StoreSession session = store.session();
    try (ObjectAccess access = new ObjectAccess(settings)) {
      CountedLists objects = new CountedLists(access.store());
      BacklogIngest ingest =
          new BacklogIngest(
              objects,
              session,
              Catalog.builtIn(),
              (key, result) -> {
                outcomes.merge(result.outcome(), 1L, Long::sum);
                tellRefused(key, result);
              });
      Reconciliation.Progress progress =
          time.limited(
              session,
              LAST_MOMENT,
              () ->
                  new Reconciliation(objects, session, ingest)
                      .run(Again.UNSUPPORTED, time.lessThan(LAST_BEGIN)));
      Map<String, Object> done = new TreeMap<>();
      outcomes.forEach((outcome, count) -> done.put(name(outcome), count));
      done.put("keysListed", progress.listed());
      done.put("keysWalked", progress.walked());
      done.put("walkEnded", progress.walkEnded());
      done.put("listRequests", objects.requests());
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
