package io.pgtracker.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.aws.emulator.EventSource;
import io.pgtracker.aws.emulator.Place;
import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.ingest.GeneratedHistory;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.objects.StoredObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stores that go away, functions that are killed at work, objects that kill each time. */
class StoreFaultsTest {
  /** An hour has ten receives of a message, with a visibility timeout of six minutes. */
  private static final int RECEIVES_OF_AN_OUTAGE = 25;

  private static final long GATE = 4711;
  private static final String AT_THE_GATE =
      "select pid from pg_locks where locktype = 'advisory' and objid = "
          + GATE
          + " and not granted";

  @ParameterizedTest
  @EnumSource(
      value = Place.class,
      names = {"LOCAL", "NOTIFICATIONS"})
  void anHourWithoutTheStoreLosesAndParksNothing(Place place) throws Exception {
    List<StoredObject> objects = GeneratedHistory.objects("orders", 7, 5);
    try (PostgresServer server = PostgresServer.builder().start();
        Pipeline pipeline = Pipeline.createOn(place, server)) {
      pipeline.put(objects.subList(0, 1));
      pipeline.source().drain(1);
      pipeline.put(objects.subList(1, objects.size()));
      server.stopCleanly();
      for (int receive = 1; receive <= RECEIVES_OF_AN_OUTAGE; receive++) {
        EventSource.Delivery delivery = pipeline.source().poll();
        assertThat(delivery.failed()).as(delivery.answer()).hasSize(4);
      }
      server.startAgain();
      pipeline.source().drain(1);
      pipeline.assertHolds(objects);
      assertThat(pipeline.refused()).isEmpty();
      assertThat(pipeline.function().log()).contains("the store can't be reached");
      assertThat(pipeline.function().started()).as("environments live on").isEqualTo(1);
    }
  }

  @Test
  void anInvocationThatIsKilledHalfWayLeavesNothingHalf() throws Exception {
    List<StoredObject> objects = GeneratedHistory.objects("orders", 7, 4);
    try (Pipeline pipeline = Pipeline.create(Place.LOCAL);
        Connection gate = pipeline.store().store().connect();
        Statement statement = gate.createStatement()) {
      pipeline.put(objects);
      // a frame's last writes wait for this lock, after the ledger's row and all others
      statement.execute("lock table pgtracker.frame in share mode");
      EventSource.Delivery killed =
          pipeline
              .source()
              .poll(
                  environment -> {
                    Await.until("the function to be half-way", () -> waits(pipeline.store()));
                    environment.kill();
                  });
      assertThat(killed.failed()).hasSize(4);
      gate.rollback();
      pipeline.source().drain(1);
      pipeline.assertHolds(objects);
      assertThat(pipeline.refused()).isEmpty();
    }
  }

  private static boolean waits(TestStore store) throws StoreException, SQLException {
    return !store
        .query(
            "select 1 from pg_locks where not granted and relation = 'pgtracker.frame'::regclass")
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Place.class,
      names = {"LOCAL", "NOTIFICATIONS"})
  void anObjectThatKillsEachTimeIsParkedAndTheOthersAreIngested(Place place) throws Exception {
    List<StoredObject> good = GeneratedHistory.objects("orders", 7, 4);
    StoredObject poison = GeneratedHistory.objects("poison", 8, 1).get(0);
    try (Pipeline pipeline = Pipeline.create(place);
        Connection gate = pipeline.store().store().connect()) {
      closeGate(gate);
      pipeline.put(good.subList(0, 2));
      pipeline.put(List.of(poison));
      pipeline.put(good.subList(2, 4));
      int deaths = 0;
      EventSource.Delivery delivery = pollAndKill(pipeline);
      while (!delivery.received().isEmpty() && deaths < 30) {
        deaths += delivery.answer().startsWith("DIED") ? 1 : 0;
        delivery = pollAndKill(pipeline);
      }
      pipeline.assertHolds(good);
      assertThat(pipeline.refused())
          .containsExactly(poison.key() + "|" + poison.etag() + "|parked");
      assertThat(deaths).as("three without a record, five with").isEqualTo(8);
    }
  }

  /** Whoever ingests the poison waits at a gate. */
  private static void closeGate(Connection gate) throws SQLException {
    try (Statement statement = gate.createStatement()) {
      statement.execute(
          """
          create function pgtracker.wait_at_the_gate() returns trigger language plpgsql
          as $$ begin perform pg_advisory_xact_lock(%1$d); return new; end $$;
          create trigger gate before insert on pgtracker.ingest_ledger for each row
          when (new.object_key like 'v1/instance=poison/%%' and new.outcome = 'ingested')
          execute function pgtracker.wait_at_the_gate();
          select pg_advisory_lock(%1$d)"""
              .formatted(GATE));
    }
    gate.commit();
  }

  /** Kills whoever comes to the gate, and ends its session, as one that sends rows would end. */
  private static EventSource.Delivery pollAndKill(Pipeline pipeline) throws Exception {
    CompletableFuture<EventSource.Delivery> delivery =
        CompletableFuture.supplyAsync(() -> pipeline.source().poll());
    Await.until(
        "the invocation to end",
        () -> {
          if (!pipeline.store().query(AT_THE_GATE).isEmpty()) {
            pipeline.function().kill();
            pipeline.store().query("select pg_terminate_backend(pid) from (" + AT_THE_GATE + ") g");
          }
          return delivery.isDone();
        });
    return delivery.get();
  }
}
