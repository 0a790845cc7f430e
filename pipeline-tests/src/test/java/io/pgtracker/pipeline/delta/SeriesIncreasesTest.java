package io.pgtracker.pipeline.delta;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.objects.StoredObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * The order of frames: late ones, two scrapers, a clock that steps back, an endpoint that flips.
 */
@EachMajor
class SeriesIncreasesTest {
  private static DeltaStore store;

  @Parameter int major;
  private LiveServer server;
  private Scene scene;

  @BeforeAll
  static void openStore() throws SQLException, StoreException {
    store = DeltaStore.create();
  }

  @AfterAll
  static void closeStore() throws SQLException {
    store.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    server = LiveServer.shared(major);
    scene = Scene.create(store, server);
  }

  @AfterEach
  void nothingIsNegative() throws SQLException {
    store.assertNothingNegative();
  }

  @Test
  void all_orders_of_four_objects_end_in_the_same_rows() throws Exception {
    List<StoredObject> objects = new ArrayList<>();
    objects.add(scene.take());
    scene.call(3);
    scene.insert(3);
    objects.add(scene.take());
    server.run("postgres", "select pg_stat_statements_reset()");
    scene.call(2);
    scene.insert(2);
    objects.add(scene.take());
    scene.call(5);
    scene.insert(5);
    objects.add(scene.take());
    assertAllOrdersAlike(objects, 10, 10);
  }

  @Test
  void all_orders_end_in_the_same_rows_where_the_clock_steps_back() throws Exception {
    List<StoredObject> objects = new ArrayList<>();
    objects.add(scene.take());
    scene.call(3);
    scene.insert(3);
    objects.add(scene.take());
    scene.call(2);
    scene.insert(2);
    objects.add(Rewritten.clockOffBy(scene.take(), Duration.ofHours(-1)));
    scene.call(5);
    scene.insert(5);
    objects.add(scene.take());
    assertAllOrdersAlike(objects, 10, 10);
    assertThat(scene.judgements("pg_stat_statements"))
        .containsExactly(
            "out_of_series",
            "baseline: no_earlier_frame_of_this_server",
            "difference",
            "difference");
  }

  private void assertAllOrdersAlike(List<StoredObject> objects, long calls, long inserts)
      throws Exception {
    for (StoredObject object : objects) {
      store.ingest(object);
    }
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(calls));
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(inserts));
    List<String> expected = store.increases(scene.database());
    List<List<StoredObject>> orders = orders(objects);
    assertThat(orders).hasSize(24);
    // The order is a matter of the store: one kind of server in all of them, the others in some.
    int every = major == 18 ? 1 : 7;
    int number = 0;
    for (int o = 0; o < orders.size(); o += every) {
      List<StoredObject> order = orders.get(o);
      String instance = scene.database() + "_order_" + ++number;
      for (StoredObject object : order) {
        store.ingest(Rewritten.forInstance(object, instance));
      }
      assertThat(store.increases(instance)).as(instance).isEqualTo(expected);
    }
  }

  private static List<List<StoredObject>> orders(List<StoredObject> objects) {
    if (objects.isEmpty()) {
      return List.of(List.of());
    }
    List<List<StoredObject>> orders = new ArrayList<>();
    for (int first = 0; first < objects.size(); first++) {
      List<StoredObject> rest = new ArrayList<>(objects);
      StoredObject chosen = rest.remove(first);
      for (List<StoredObject> order : orders(rest)) {
        List<StoredObject> whole = new ArrayList<>(List.of(chosen));
        whole.addAll(order);
        orders.add(whole);
      }
    }
    return orders;
  }

  @Test
  void two_scrapers_make_one_series_and_are_reported() throws Exception {
    FrameTaker second = new FrameTaker(scene.database(), scene.database());
    scene.scrape();
    scene.call(1);
    scene.insert(1);
    store.ingest(second.take(server));
    scene.call(2);
    scene.insert(2);
    scene.scrape();
    scene.call(4);
    scene.insert(4);
    StoredObject late = second.take(server);
    scene.call(8);
    scene.insert(8);
    scene.scrape();
    store.ingest(late);
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(15));
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(15));
    assertThat(store.findings().scrapersAtOnce())
        .anyMatch(line -> line.contains(scene.database() + " has frames of 2 scrapers"));
  }

  @Test
  void counting_goes_on_when_the_clock_has_stepped_back_for_good() throws Exception {
    List<StoredObject> objects = new ArrayList<>();
    objects.add(Rewritten.clockOffBy(scene.take(), Duration.ofSeconds(30)));
    scene.call(1);
    objects.add(Rewritten.clockOffBy(scene.take(), Duration.ofSeconds(30)));
    scene.call(2);
    objects.add(scene.take());
    scene.call(4);
    objects.add(scene.take());
    for (StoredObject object : objects) {
      store.ingest(object);
    }
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(1));
    scene.call(8);
    store.ingest(Rewritten.clockOffBy(scene.take(), Duration.ofSeconds(60)));
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(15));
  }

  @Test
  void an_endpoint_that_flips_to_another_server_and_back_continues_each_chain() throws Exception {
    LiveServer other = LiveServer.shared(major == 18 ? 16 : 18);
    Scene elsewhere = Scene.create(store, other);
    elsewhere.call(1_000);
    FrameTaker taker = new FrameTaker(scene.database(), scene.database(), elsewhere.database());
    store.ingest(taker.take(server));
    scene.call(3);
    scene.insert(3);
    store.ingest(taker.take(other));
    scene.call(2);
    scene.insert(2);
    elsewhere.call(6);
    store.ingest(taker.take(server));
    store.ingest(taker.take(other));
    elsewhere.call(1);
    store.ingest(taker.take(other));
    scene.call(4);
    store.ingest(taker.take(server));
    assertThat(scene.callIncrease()).isEqualTo(Increase.exactly(9));
    assertThat(scene.insertIncrease()).isEqualTo(Increase.exactly(5));
    assertThat(scene.increase("pg_stat_statements", "calls", "queryid = " + elsewhere.queryId()))
        .isEqualTo(Increase.exactly(7));
  }

  /** As after pg_upgrade, which gives the new server an identifier of its own. */
  @Test
  void another_server_under_the_same_name_begins_with_a_baseline() throws Exception {
    LiveServer newer = LiveServer.shared(major == 18 ? 16 : 18);
    Scene upgraded = Scene.create(store, newer);
    upgraded.call(500);
    FrameTaker taker = new FrameTaker(scene.database(), scene.database(), upgraded.database());
    store.ingest(taker.take(server));
    store.ingest(taker.take(newer));
    upgraded.call(2);
    store.ingest(taker.take(newer));
    assertThat(scene.judgements("pg_stat_statements"))
        .containsExactly(
            "baseline: no_earlier_frame_of_this_server",
            "baseline: no_earlier_frame_of_this_server",
            "difference");
    assertThat(scene.increase("pg_stat_statements", "calls", "queryid = " + upgraded.queryId()))
        .isEqualTo(Increase.exactly(2));
  }
}
