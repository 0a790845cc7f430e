package io.pgtracker.aws.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.TestObjects;
import io.pgtracker.ingest.lambda.event.EventReader;
import io.pgtracker.ingest.lambda.event.ObjectCreated;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the fault tests rest on: word of an object comes to the queue, with all that is in it. */
class SurroundingsTest {
  private static final String KEY = "with space/a+b/\u00e9=\u4e2d/x%20y";

  @ParameterizedTest
  @EnumSource(Place.class)
  void wordOfAnObjectArrivesWithItsKeyAndETag(Place place) throws Exception {
    byte[] content = "content".getBytes(StandardCharsets.UTF_8);
    try (Surroundings surroundings = place.create()) {
      surroundings.put(KEY, content);
      List<ObjectCreated> told = new ArrayList<>();
      for (Message message : surroundings.queue().receive(10)) {
        assertThat(message.receiveCount()).isEqualTo(1);
        told.addAll(EventReader.objects(message.body()).objects());
        surroundings.queue().delete(message);
      }
      assertThat(told).hasSize(1);
      assertThat(told.get(0).bucket()).isEqualTo(surroundings.bucket());
      assertThat(told.get(0).key()).isEqualTo(KEY);
      if (place != Place.EVENT_BRIDGE) { // there, one emulator writes eTag where AWS writes etag
        assertThat(told.get(0).etag()).isEqualTo(TestObjects.md5(content));
      }
      assertThat(surroundings.queue().receive(10)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void aMessageThatIsGivenBackIsReceivedAgain(Place place) throws Exception {
    try (Surroundings surroundings = place.create()) {
      surroundings.queue().receive(10).forEach(surroundings.queue()::delete);
      surroundings.queue().send("a");
      Message first = surroundings.queue().receive(10).get(0);
      assertThat(surroundings.queue().receive(10)).isEmpty();
      surroundings.queue().giveBack(first);
      Message second = surroundings.queue().receive(10).get(0);
      assertThat(second.receiveCount()).isEqualTo(2);
      assertThat(second.id()).isEqualTo(first.id());
      surroundings.queue().delete(second);
      assertThat(surroundings.queue().deadLetters()).isZero();
    }
  }
}
