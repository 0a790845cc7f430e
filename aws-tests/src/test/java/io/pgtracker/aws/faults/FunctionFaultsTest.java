package io.pgtracker.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.aws.emulator.EventSource;
import io.pgtracker.aws.emulator.Events;
import io.pgtracker.aws.emulator.Message;
import io.pgtracker.aws.emulator.Place;
import io.pgtracker.aws.runtime.FunctionProcess;
import io.pgtracker.aws.runtime.FunctionSettings;
import io.pgtracker.aws.runtime.InvocationResult;
import io.pgtracker.ingest.GeneratedHistory;
import io.pgtracker.objects.StoredObject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Snapshots, frozen environments, little time and nobody there. */
class FunctionFaultsTest {
  @Test
  void aFunctionThatIsRestoredFromASnapshotIngestsItsFirstEvent() throws Exception {
    List<StoredObject> objects = GeneratedHistory.objects("orders", 7, 3);
    try (Pipeline pipeline = Pipeline.create(Place.LOCAL)) {
      pipeline.put(objects);
      FunctionSettings settings = pipeline.function().settings().withSnapStart();
      // a snapshot is taken without the network of the function: nobody may be asked for anything
      try (FunctionProcess function = FunctionProcess.start(settings)) {
        assertThat(function.initialized()).isPositive();
        assertThat(sessions(pipeline)).as("sessions of the store in the snapshot").isZero();
        assertThat(function.restore()).isPositive();
        deliver(pipeline, function);
      }
      pipeline.assertHolds(objects);
    }
  }

  @Test
  void anEnvironmentThatWasFrozenWhileItsSessionEndedGoesOn() throws Exception {
    List<StoredObject> objects = GeneratedHistory.objects("orders", 7, 4);
    try (Pipeline pipeline = Pipeline.create(Place.LOCAL);
        FunctionProcess function = FunctionProcess.start(pipeline.function().settings())) {
      pipeline.put(objects.subList(0, 2));
      deliver(pipeline, function);
      assertThat(sessions(pipeline)).as("kept from invocation to invocation").isEqualTo(1);
      function.freeze();
      pipeline
          .store()
          .query(
              "select pg_terminate_backend(pid) from pg_stat_activity"
                  + " where datname = current_database() and pid <> pg_backend_pid()");
      function.thaw();
      pipeline.put(objects.subList(2, 4));
      deliver(pipeline, function);
      pipeline.assertHolds(objects);
    }
  }

  private static int sessions(Pipeline pipeline) throws Exception {
    return Integer.parseInt(
        pipeline
            .store()
            .query(
                "select count(*) from pg_stat_activity where datname = current_database()"
                    + " and backend_type = 'client backend' and pid <> pg_backend_pid()")
            .get(0));
  }

  /** Delivers what is in the queue to one environment; nothing may fail. */
  private static void deliver(Pipeline pipeline, FunctionProcess function) {
    List<Message> messages = pipeline.surroundings().queue().receive(10);
    InvocationResult result = function.invoke(Events.batch(messages));
    assertThat(result.payload()).as(function.log()).isEqualTo("{\"batchItemFailures\":[]}");
    messages.forEach(pipeline.surroundings().queue()::delete);
  }

  @Test
  void anObjectThatTakesTooLongIsGivenBackInTime() throws Exception {
    List<StoredObject> objects = GeneratedHistory.objects("orders", 7, 4);
    try (Pipeline pipeline = Pipeline.create(Place.LOCAL);
        Connection slow = pipeline.store().store().connect();
        Statement statement = slow.createStatement()) {
      pipeline
          .function()
          .configure(pipeline.function().settings().withTimeout(Duration.ofSeconds(20)));
      pipeline.put(objects);
      statement.execute("lock table pgtracker.frame in share mode");
      EventSource.Delivery delivery = pipeline.source().poll();
      assertThat(delivery.answer()).startsWith("ANSWERED");
      assertThat(delivery.failed()).hasSize(4);
      slow.rollback();
      pipeline.source().drain(1);
      pipeline.assertHolds(objects);
      assertThat(pipeline.function().started()).as("nothing was killed").isEqualTo(1);
    }
  }

  @Test
  void aVariableThatTheLocaleCannotReadIsNamed() throws Exception {
    try (Pipeline pipeline = Pipeline.create(Place.LOCAL);
        FunctionProcess function =
            FunctionProcess.start(pipeline.function().settings().with(Map.of("LANG", "POSIX")))) {
      InvocationResult result = function.invoke("{\"bucket\":\"b\",\"key\":\"k\"}");
      assertThat(result.payload()).contains("PGTRACKER_OBJECTS", "set LANG to C.UTF-8");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"store", "secret", "s3"})
  void whatDoesNotAnswerIsNamedWithinTenSeconds(String what) throws Exception {
    try (Pipeline pipeline = Pipeline.create(Place.LOCAL);
        ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + silent.getLocalPort();
      Map<String, String> wrong =
          switch (what) {
            case "store" ->
                Map.of("PGTRACKER_STORE_URL", "postgresql://postgres@" + address + "/store");
            case "s3" ->
                Map.of(
                    "PGTRACKER_OBJECTS",
                    "s3://%s/%s?endpoint=http://%s&path-style=true"
                        .formatted(pipeline.surroundings().bucket(), Pipeline.PREFIX, address));
            default ->
                Map.of(
                    "PGTRACKER_STORE_SECRET",
                    "arn:aws:secretsmanager:eu-central-1:123456789012:secret:store-AbCdEf",
                    "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                    "http://" + address);
          };
      FunctionSettings settings = pipeline.function().settings().with(wrong);
      try (FunctionProcess function = FunctionProcess.start(settings)) {
        function.initialized();
        String event =
            "{\"bucket\":\"%s\",\"key\":\"%s\"}"
                .formatted(
                    pipeline.surroundings().bucket(),
                    Pipeline.PREFIX + "/" + GeneratedHistory.objects("orders", 7, 1).get(0).key());
        InvocationResult result = function.invoke(event);
        assertThat(result.end()).isEqualTo(InvocationResult.End.FAILED);
        assertThat(result.payload()).contains(what, "check");
        assertThat(result.duration()).as(result.payload()).isLessThan(Duration.ofSeconds(10));
      }
    }
  }
}
