package io.pgtracker.benchmarks.ingest;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.Limits;
import io.pgtracker.ingest.IngestOutcome;
import io.pgtracker.ingest.IngestResult;
import io.pgtracker.ingest.Ingester;
import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.StoredObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Objects of a statement dataset through the RDS Data API beside JDBC, in turns, so that a slow
 * moment of the machine meets both. The API is the double of the tests on this machine: it shows
 * what the requests and their SQL cost, not how far away the service is. For that each request may
 * be made to wait. Arguments: statements in an object, milliseconds a request waits.
 */
public final class DataApiBenchmark {
  private static final int FRAMES = 25;
  private static final int WARM_UP = 10;

  private DataApiBenchmark() {}

  /** Runs it and prints a table. */
  public static void main(String[] args) throws Exception {
    int statements = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
    Duration away = Duration.ofMillis(args.length > 1 ? Long.parseLong(args[1]) : 0);
    try (TestStore byJdbc = TestStore.create();
        TestStore byApi = TestStore.create();
        StoreSession jdbc = byJdbc.store().open();
        StoreSession api = byApi.dataApi().open()) {
      TestStore.api().delay(away);
      List<Track> tracks =
          List.of(
              new Track("JDBC", jdbc, objects(statements)),
              new Track("RDS Data API", api, objects(statements)));
      for (int frame = 0; frame < FRAMES; frame++) {
        for (Track track : tracks) {
          track.load(frame >= WARM_UP);
        }
      }
      double fastest = tracks.get(0).median();
      for (Track track : tracks) {
        System.out.printf(
            Locale.ROOT,
            "%-14s %6.0f ms an object of %d statements   %5.2f objects/s   %.2f of JDBC   %d"
                + " requests an object%n",
            track.name,
            track.median(),
            statements,
            1_000 / track.median(),
            fastest / track.median(),
            track.requests());
      }
    }
  }

  private static StatementObjects objects(int statements) throws Exception {
    return new StatementObjects("orders", statements, statements / 16);
  }

  /** One way to the store. */
  private static final class Track {
    private final String name;
    private final Ingester ingester;
    private final StatementObjects objects;
    private final List<Double> millis = new ArrayList<>();
    private final List<Integer> requests = new ArrayList<>();

    Track(String name, StoreSession session, StatementObjects objects) {
      this.name = name;
      this.ingester = new Ingester(Catalog.builtIn(), Limits.DEFAULT, session);
      this.objects = objects;
    }

    void load(boolean counts) throws Exception {
      StoredObject object = objects.next(objects.rows());
      int before = TestStore.api().requests();
      long started = System.nanoTime();
      IngestResult result = ingester.ingest(object);
      if (counts) {
        millis.add((System.nanoTime() - started) / 1e6);
        requests.add(TestStore.api().requests() - before);
      }
      if (result.outcome() != IngestOutcome.INGESTED) {
        throw new IllegalStateException("not ingested: " + result);
      }
    }

    double median() {
      return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
    }

    int requests() {
      return requests.stream().sorted().skip(requests.size() / 2).findFirst().orElseThrow();
    }
  }
}
