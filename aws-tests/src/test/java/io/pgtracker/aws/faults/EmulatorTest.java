package io.pgtracker.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pgtracker.aws.emulator.Events;
import io.pgtracker.aws.emulator.Message;
import io.pgtracker.aws.emulator.Place;
import io.pgtracker.aws.runtime.FunctionSettings;
import io.pgtracker.aws.runtime.RuntimeEmulator;
import io.pgtracker.aws.sam.SamCli;
import io.pgtracker.ingest.GeneratedHistory;
import io.pgtracker.objects.StoredObject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The built function under Amazon's own emulator of Lambda's runtime. */
class EmulatorTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NONE = "{\"batchItemFailures\":[]}";

  @Test
  void eventsOfAQueueAndOfAPersonAreInTheStore() throws Exception {
    List<StoredObject> objects = GeneratedHistory.objects("orders", 7, 4);
    try (Pipeline pipeline = Pipeline.create(Place.LOCAL);
        RuntimeEmulator emulator = start(pipeline, Duration.ofSeconds(60))) {
      pipeline.put(objects.subList(0, 3));
      List<Message> messages = pipeline.surroundings().queue().receive(10);
      assertThat(messages).hasSize(3);
      assertThat(emulator.invoke(Events.batch(messages))).as(emulator.log()).isEqualTo(NONE);
      messages.forEach(pipeline.surroundings().queue()::delete);

      pipeline.put(objects.subList(3, 4));
      pipeline.intercept();
      String byHand =
          "{\"bucket\":\"%s\",\"key\":\"%s\"}"
              .formatted(pipeline.surroundings().bucket(), Pipeline.key(objects.get(3)));
      assertThat(emulator.invoke(byHand)).as(emulator.log()).doesNotContain("errorMessage");
      pipeline.assertHolds(objects);
    }
  }

  @Test
  void whatTheDeadlineLeavesIsGivenBackAndIngestedLater() throws Exception {
    List<StoredObject> objects = GeneratedHistory.objects("orders", 7, 4);
    try (Pipeline pipeline = Pipeline.create(Place.LOCAL);
        RuntimeEmulator emulator = start(pipeline, Duration.ofSeconds(20));
        Connection slow = pipeline.store().store().connect();
        Statement statement = slow.createStatement()) {
      pipeline.put(objects);
      List<Message> messages = pipeline.surroundings().queue().receive(10);
      statement.execute("lock table pgtracker.frame in share mode");
      String answer = emulator.invoke(Events.batch(messages));
      JsonNode failures = JSON.readTree(answer).path("batchItemFailures");
      assertThat(failures.findValuesAsText("itemIdentifier"))
          .as(emulator.log())
          .containsExactlyInAnyOrderElementsOf(messages.stream().map(Message::id).toList());
      slow.rollback();

      assertThat(emulator.invoke(Events.batch(messages))).as(emulator.log()).isEqualTo(NONE);
      messages.forEach(pipeline.surroundings().queue()::delete);
      pipeline.assertHolds(objects);
    }
  }

  private static RuntimeEmulator start(Pipeline pipeline, Duration timeout) throws Exception {
    FunctionSettings settings = pipeline.function().settings().withTimeout(timeout);
    return RuntimeEmulator.start(SamCli.find().runtimeEmulator(), settings);
  }
}
