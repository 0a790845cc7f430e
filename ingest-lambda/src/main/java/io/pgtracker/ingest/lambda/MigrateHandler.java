package io.pgtracker.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pgtracker.ingest.lambda.access.FunctionSettings;
import io.pgtracker.ingest.lambda.access.StoreAccess;
import io.pgtracker.ingest.lambda.migrate.StackRequest;
import io.pgtracker.ingest.migrate.MigrationReport;
import io.pgtracker.ingest.migrate.Migrator;
import io.pgtracker.ingest.migrate.SchemaVersion;
import io.pgtracker.ingest.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes or upgrades the store's schema: as a custom resource of the stack, once a deployment, and
 * by hand with an empty event. A stack waits an hour for a resource that does not answer, so that
 * it is answered whatever happens.
 */
public final class MigrateHandler implements RequestStreamHandler {
  /** Enough to tell the stack that it was not done. */
  private static final Duration LAST_MOMENT = Duration.ofSeconds(15);

  private final ScheduledRun run;
  private final Runnable end;

  /** What Lambda makes. */
  public MigrateHandler() {
    this(ScheduledRun.ofThisFunction("migrate"), () -> Runtime.getRuntime().halt(1));
  }

  /**
   * @param end ends this process: what still runs must not be frozen with its locks
   */
  MigrateHandler(ScheduledRun run, Runnable end) {
    this.run = run;
    this.end = end;
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    JsonNode event = new ObjectMapper().readTree(in);
    if (!StackRequest.isOne(event)) {
      run.answer(out, context, this::migrate);
      return;
    }
    StackRequest request = StackRequest.of(event);
    if (request.isDelete()) {
      run.log().info("the stack goes, the store stays as it is", Map.of());
      request.answer(true, "the store is left as it is", Map.of());
      return;
    }
    ScheduledRun.Work wish = request.isUpdate() ? this::migrateUnlessNewer : this::migrate;
    FutureTask<Map<String, Object>> work = new FutureTask<>(() -> run.run(context, wish));
    Thread thread = new Thread(work, "migrate");
    thread.setDaemon(true);
    thread.start();
    try {
      Duration limit = new RemainingTime(context).until(LAST_MOMENT);
      request.answer(true, "migrated", work.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      request.answer(false, reason(e), Map.of());
    } catch (TimeoutException e) {
      String reason =
          "the function's time was over before the migration was done; what is done stays: deploy"
              + " again, or run `pgtracker migrate` where there is no limit";
      run.log().error(reason, Map.of(), null);
      request.answer(false, reason, Map.of());
      end.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      request.answer(false, "interrupted", Map.of());
    }
  }

  private Map<String, Object> migrate(
      FunctionSettings settings, StoreAccess store, RemainingTime time) throws StoreException {
    MigrationReport report = new Migrator(store.store()).migrate();
    Map<String, Object> done = new TreeMap<>();
    done.put("schemaVersion", report.schemaVersion());
    done.put("edition", report.edition());
    done.put("migrationsRun", report.migrationsRun());
    done.put("tablesMoved", report.tablesMoved());
    return done;
  }

  /**
   * A stack that rolls back asks the code of before, whose store a newer one has migrated since. A
   * refusal would leave the stack in a state that only a person ends, with nothing mended: the
   * schema never goes back, and the functions that need it say so themselves.
   */
  private Map<String, Object> migrateUnlessNewer(
      FunctionSettings settings, StoreAccess store, RemainingTime time) throws StoreException {
    if (!SchemaVersion.ofProgram().isOlderThanThatOf(store.store())) {
      return migrate(settings, store, time);
    }
    run.log()
        .warn(
            "a newer deployment has migrated the store, which is left as it is; the functions of"
                + " this one can't work with it, and events wait in the queue until that code is"
                + " deployed again",
            Map.of("store", store.store().location()),
            null);
    return Map.of("migrationsRun", 0);
  }

  private static String reason(ExecutionException e) {
    Throwable cause = e.getCause();
    return cause == null ? "migrate failed" : String.valueOf(cause.getMessage());
  }
}
