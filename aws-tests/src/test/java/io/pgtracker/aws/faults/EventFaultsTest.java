package io.pgtracker.aws.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.aws.emulator.Place;
import io.pgtracker.aws.runtime.InvocationResult;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.ingest.GeneratedHistory;
import io.pgtracker.ingest.TestObjects;
import io.pgtracker.objects.StoredObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events that come twice, late, out of order, in masses, or tell of what is not there. */
class EventFaultsTest {
  private static final long SEED = Long.getLong("pgtracker.test.seed", 7);

  @ParameterizedTest
  @EnumSource(Place.class)
  void duplicatesAndDisorderLeaveWhatOneDeliveryInOrderLeaves(Place place) throws Exception {
    List<StoredObject> objects = GeneratedHistory.objects("orders", SEED, 12);
    try (Pipeline pipeline = Pipeline.create(place)) {
      pipeline.put(objects);
      List<String> once = pipeline.intercept();
      List<String> events = new ArrayList<>(once);
      events.addAll(once);
      Collections.shuffle(events, new Random(SEED));
      events.forEach(pipeline.surroundings().queue()::send);
      pipeline.source().drain(3);
      pipeline.assertHolds(objects);
      assertThat(pipeline.refused()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Place.class,
      names = {"LOCAL", "NOTIFICATIONS"})
  void whatCannotBeIngestedIsInTheLedgerAndTheRestInTheStore(Place place) throws Exception {
    List<StoredObject> good = GeneratedHistory.objects("orders", SEED, 6);
    StoredObject deleted = GeneratedHistory.objects("deleted", SEED, 1).get(0);
    StoredObject first = GeneratedHistory.objects("replaced", SEED, 1).get(0);
    StoredObject second = withContent(first, GeneratedHistory.objects("other", 9, 1).get(0));
    StoredObject broken = GeneratedHistory.objects("broken", SEED, 1).get(0);
    byte[] half = Arrays.copyOf(broken.content(), broken.content().length / 2);
    String foreign = "notes of a+b/\u00e9\u4e2d = 1%20.txt";
    try (Pipeline pipeline = Pipeline.create(place)) {
      pipeline.surroundings().put(Pipeline.PREFIX + "/" + foreign, "hello".getBytes(UTF_8));
      pipeline.put(List.of(deleted));
      pipeline.surroundings().delete(Pipeline.key(deleted));
      pipeline.put(List.of(first));
      pipeline.put(List.of(second));
      pipeline.surroundings().put(Pipeline.key(broken), half);
      pipeline.put(good);
      pipeline.source().drain(1);
      pipeline.assertHolds(good);
      assertThat(pipeline.refused())
          .containsExactlyInAnyOrder(
              foreign + "|" + TestObjects.md5("hello".getBytes(UTF_8)) + "|malformed",
              deleted.key() + "|" + deleted.etag() + "|not_found",
              first.key() + "|" + first.etag() + "|conflict",
              second.key() + "|" + second.etag() + "|malformed",
              broken.key() + "|" + TestObjects.md5(half) + "|malformed");
    }
  }

  private static StoredObject withContent(StoredObject object, StoredObject other) {
    return new StoredObject(object.key(), other.etag(), other.content());
  }

  @ParameterizedTest
  @EnumSource(
      value = Place.class,
      names = {"LOCAL", "NOTIFICATIONS"})
  void aThousandEventsAtOnceAreIngestedByTenFunctionsAtOnce(Place place) throws Exception {
    List<StoredObject> objects = new ArrayList<>();
    for (int number = 0; number < 1_000; number++) {
      objects.add(locks("instance" + number % 20, number));
    }
    try (Pipeline pipeline = Pipeline.create(place)) {
      pipeline.put(objects);
      pipeline.source().drain(10);
      assertThat(pipeline.function().started()).isBetween(2, 10);
      pipeline.assertHolds(objects);
    }
  }

  private static StoredObject locks(String instance, int number) {
    return TestObjects.object(
        instance,
        number,
        writer ->
            TestObjects.frame(
                writer,
                TestObjects.head(
                    "pg_locks",
                    null,
                    TestObjects.START.plusSeconds(number),
                    number + 1L,
                    TestObjects.server("7", TestObjects.START),
                    Map.of(),
                    List.of(new ColumnSpec("pid", "int4"), new ColumnSpec("mode", "text"))),
                List.<@Nullable String[]>of(
                    new @Nullable String[] {Integer.toString(number), "ShareLock"})));
  }

  @Test
  void anObjectIsIngestedByNameAndTheAnswerTellsTheOutcome() throws Exception {
    List<StoredObject> objects = GeneratedHistory.objects("orders", SEED, 1);
    try (Pipeline pipeline = Pipeline.create(Place.LOCAL)) {
      pipeline.put(objects);
      assertThat(pipeline.intercept()).hasSize(1);
      String event =
          "{\"bucket\":\"%s\",\"key\":\"%s\"}"
              .formatted(pipeline.surroundings().bucket(), Pipeline.key(objects.get(0)));
      InvocationResult result = pipeline.function().invoke(event);
      assertThat(result.payload()).contains("\"outcome\":\"ingested\"");
      pipeline.assertHolds(objects);
    }
  }
}
