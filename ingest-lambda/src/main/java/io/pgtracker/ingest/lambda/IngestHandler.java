package io.pgtracker.ingest.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.lambda.access.FunctionSettings;
import io.pgtracker.ingest.lambda.access.ObjectAccess;
import io.pgtracker.ingest.lambda.access.StoreAccess;
import io.pgtracker.ingest.lambda.batch.BatchRun;
import io.pgtracker.ingest.lambda.batch.Deadline;
import io.pgtracker.ingest.lambda.batch.ObjectRun;
import io.pgtracker.ingest.lambda.event.EventReader;
import io.pgtracker.ingest.lambda.event.FunctionEvent;
import io.pgtracker.ingest.lambda.event.ObjectCreated;
import io.pgtracker.ingest.lambda.event.UnknownEventException;
import io.pgtracker.ingest.lambda.log.JsonLog;
import io.pgtracker.ingest.lambda.log.LibraryLogs;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.objects.ObjectStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Ingests the objects that an event tells of; docs/aws.md says which events. From a queue the
 * answer names the messages that were not done, a person gets the outcome, all else ends with an
 * exception when an object has none.
 */
public final class IngestHandler implements RequestStreamHandler, Resource {
  static {
    LibraryLogs.toJson();
  }

  private static final JsonFactory JSON = new JsonFactory();

  private final Supplier<FunctionSettings> settings;
  private final JsonLog log;
  private final Function<IntSupplier, Deadline> deadlines;
  private @Nullable Kept kept;

  /** For Lambda; reads the environment at the first event. */
  public IngestHandler() {
    this(() -> FunctionSettings.of(System.getenv()), JsonLog.stdout(), Deadline::of);
    Core.getGlobalContext().register(this);
  }

  /**
   * For tests.
   *
   * @param settings asked for at the first event
   * @param deadlines an invocation's, by its remaining milliseconds
   */
  IngestHandler(
      Supplier<FunctionSettings> settings, JsonLog log, Function<IntSupplier, Deadline> deadlines) {
    this.settings = settings;
    this.log = log;
    this.deadlines = deadlines;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    log.request(context.getAwsRequestId());
    try {
      FunctionEvent event = EventReader.read(new String(input.readAllBytes(), UTF_8));
      Deadline deadline = deadlines.apply(context::getRemainingTimeInMillis);
      if (event instanceof FunctionEvent.Manual manual) {
        answer(output, manual.object(), byName(manual.object(), deadline));
        return;
      }
      BatchRun batch = new BatchRun(kept().run(), log, context.getAwsRequestId(), deadline);
      if (event instanceof FunctionEvent.Batch queued) {
        answer(output, batch.messages(queued.messages()));
      } else if (event instanceof FunctionEvent.Notification notified
          && !batch.objects(notified.objects())) {
        throw new NotDoneException(
            "objects of the event have no outcome yet, see the log of invocation "
                + context.getAwsRequestId());
      }
    } catch (UnknownEventException | StoreException | ObjectStoreException e) {
      log.error("the invocation failed", Map.of(), e);
      throw new NotDoneException(String.valueOf(e.getMessage()));
    } catch (NotDoneException e) {
      log.error("the invocation failed", Map.of(), e);
      throw e;
    } catch (IllegalArgumentException e) {
      // What is wrong with the settings, or an event of another bucket.
      log.error("the invocation failed", Map.of(), e);
      throw new NotDoneException(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      log.error("the invocation failed", Map.of(), e);
      // Lambda prints what leaves the handler, message and all, and others' messages may hold
      // values.
      throw new NotDoneException(
          "a fault of pgtracker, " + e.getClass().getName() + ": see the log of this invocation");
    } finally {
      log.request(null);
    }
  }

  private IngestResult byName(ObjectCreated object, Deadline deadline)
      throws ObjectStoreException, StoreException {
    ObjectAccess objects = kept().objects();
    String key =
        objects
            .keyBelow(object.bucket(), object.key())
            .orElseThrow(
                () ->
                    new NotDoneException(
                        "this function reads below "
                            + objects.store().location()
                            + "; name its bucket and a whole key that begins with its prefix"));
    return kept().run().byName(key, deadline);
  }

  private static void answer(OutputStream output, Set<String> returned) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(output)) {
      json.writeStartObject();
      json.writeArrayFieldStart("batchItemFailures");
      for (String id : returned) {
        json.writeStartObject();
        json.writeStringField("itemIdentifier", id);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void answer(OutputStream output, ObjectCreated object, IngestResult result)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(output)) {
      json.writeStartObject();
      json.writeStringField("bucket", object.bucket());
      json.writeStringField("key", object.key());
      json.writeStringField("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
      json.writeNumberField("frames", result.frames());
      json.writeNumberField("rows", result.rows());
      json.writeNumberField("line", result.line());
      json.writeStringField("reason", result.reason());
      json.writeEndObject();
    }
  }

  private Kept kept() {
    Kept known = kept;
    if (known == null) {
      FunctionSettings read = settings.get();
      ObjectAccess objects = new ObjectAccess(read);
      StoreAccess stores = new StoreAccess(read);
      known = new Kept(objects, stores, new ObjectRun(stores, objects, log));
      kept = known;
    }
    return known;
  }

  /** Loads what the first event would load, then lets go of all that a snapshot must not hold. */
  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    Priming.run();
    Kept known = kept;
    kept = null;
    if (known != null) {
      known.stores().close();
      known.objects().close();
    }
  }

  /** Everything is opened by the first event, with the credentials of then. */
  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {}

  /** What stays from invocation to invocation. */
  private record Kept(ObjectAccess objects, StoreAccess stores, ObjectRun run) {}
}
