package io.pgtracker.ingest.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pgtracker.ingest.lambda.access.FunctionSettings;
import io.pgtracker.ingest.lambda.batch.Deadline;
import io.pgtracker.ingest.lambda.log.JsonLog;
import io.pgtracker.ingest.lambda.log.LogLevel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** The ingest function within the test's own process, with its log kept. */
final class TestFunction {
  static final IntSupplier A_MINUTE = () -> 60_000;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final IngestHandler handler;

  TestFunction(String objects, String storeUrl, Duration toBegin, Duration toEnd) {
    PrintStream stream = new PrintStream(written, true, UTF_8);
    handler =
        new IngestHandler(
            () -> new FunctionSettings(objects, storeUrl, null, Duration.ofMinutes(15)),
            new JsonLog(() -> stream, LogLevel.TRACE, "test"),
            remaining -> new Deadline(remaining, toBegin, toEnd));
  }

  IngestHandler handler() {
    return handler;
  }

  /** Its answer as JSON; null where it has none. */
  @Nullable JsonNode invoke(String event) throws IOException {
    return invoke(event, A_MINUTE);
  }

  @Nullable JsonNode invoke(String event, IntSupplier remainingMillis) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(event.getBytes(UTF_8)), answer, new TestContext(remainingMillis));
    return answer.size() == 0 ? null : new ObjectMapper().readTree(answer.toByteArray());
  }

  /** Ids of the messages that are to come again. */
  List<String> returned(String event) throws IOException {
    return returned(event, A_MINUTE);
  }

  List<String> returned(String event, IntSupplier remainingMillis) throws IOException {
    List<String> ids = new ArrayList<>();
    JsonNode answer = invoke(event, remainingMillis);
    if (answer == null) {
      throw new IllegalStateException("a batch was not answered");
    }
    answer
        .get("batchItemFailures")
        .forEach(failure -> ids.add(failure.get("itemIdentifier").asText()));
    return ids;
  }

  String log() {
    return written.toString(UTF_8);
  }

  private record TestContext(IntSupplier remainingMillis) implements Context {
    @Override
    public String getAwsRequestId() {
      return "request-1";
    }

    @Override
    public String getLogGroupName() {
      return "group";
    }

    @Override
    public String getLogStreamName() {
      return "stream";
    }

    @Override
    public String getFunctionName() {
      return "ingest";
    }

    @Override
    public String getFunctionVersion() {
      return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "arn:aws:lambda:eu-central-1:111122223333:function:ingest";
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
      return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
      return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
      return remainingMillis.getAsInt();
    }

    @Override
    public int getMemoryLimitInMB() {
      return 1024;
    }

    @Override
    public @Nullable LambdaLogger getLogger() {
      return null;
    }
  }
}
