package io.pgtracker.scraper.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.format.FrameChanges;
import io.pgtracker.format.FrameHead;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStores;
import io.pgtracker.scraper.ChainReader;
import io.pgtracker.scraper.ObjectContents;
import io.pgtracker.scraper.changes.Link;
import io.pgtracker.scraper.schedule.Turn;
import io.pgtracker.scraper.spool.OpenObject;
import io.pgtracker.scraper.spool.Spool;
import io.pgtracker.scraper.spool.Uploader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to rows, frames, objects and the process, a reader that puts base and changes
 * together has, at every frame, just what a complete frame would have held; or it knows that a
 * frame of the chain is missing. {@code -Dpgtracker.test.cases} and {@code -Dpgtracker.test.seed}
 * give more cases, and one again.
 */
class ChainHistoryTest {
  private static final int CASES = Integer.getInteger("pgtracker.test.cases", 4);
  private static final int STEPS = 400;
  private static final String[] PLACES = {"a", "b"};
  private static final Dataset DATASET = Catalog.builtIn().find("pg_stat_io").orElseThrow();

  @TempDir private Path folder;

  static LongStream seeds() {
    Long seed = Long.getLong("pgtracker.test.seed");
    return seed == null ? LongStream.range(0, CASES) : LongStream.of(seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsReadIsTheWholeAtEveryFrame(long seed) throws Exception {
    Run run = new Run(seed);
    for (int i = 0; i < STEPS; i++) {
      run.step();
    }
    run.endWell();

    int known = 0;
    int changes = 0;
    Set<Long> arrived = new HashSet<>();
    for (ChainReader.Known frame : new ChainReader().read(run.arrived())) {
      FrameHead head = frame.head();
      if (frame.rows() != null) {
        assertThat(frame.rows())
            .as("seed %d, frame %d", seed, head.sequence())
            .isEqualTo(run.truth.get(head.sequence()));
        known++;
        changes += frame.complete() ? 0 : 1;
      } else {
        assertThat(run.sentInChain(head))
            .as("seed %d, frame %d: a frame of its chain is missing", seed, head.sequence())
            .anyMatch(sequence -> !arrived.contains(sequence));
      }
      arrived.add(head.sequence());
    }
    assertThat(known).as("seed %d: frames known", seed).isGreaterThan(run.truth.size() / 2);
    assertThat(changes).as("seed %d: of them changes", seed).isGreaterThan(known / 3);
  }

  /** A scraper's life, with what it saw. */
  private final class Run {
    private final Random random;
    private final Map<String, RandomServer> servers = new HashMap<>();
    private final Map<Long, Set<Map<String, @Nullable String>>> truth = new TreeMap<>();
    private final Map<Long, String> places = new HashMap<>();
    private final Set<String> afterLoss = new HashSet<>();
    private final Path storeFolder;
    private final ObjectStore store;
    private long lastSequence;
    private Instant now = CollectorHarness.TICK;
    private Spool spool;
    private @Nullable OpenObject object;

    Run(long seed) throws Exception {
      random = new Random(seed);
      for (String place : PLACES) {
        servers.put(place, new RandomServer(random));
      }
      storeFolder = folder.resolve("store");
      store = ObjectStores.open("file:" + storeFolder);
      spool = open();
    }

    private Spool open() throws Exception {
      return Spool.open(folder.resolve("spool"), new InstanceName("chained"), "1", 8_000);
    }

    void step() throws Exception {
      now = now.plusSeconds(random.nextInt(120));
      switch (random.nextInt(24)) {
        case 0, 1, 2 -> closeObject();
        case 3, 4 -> upload();
        case 5 -> endWell();
        case 6 -> crash();
        case 7 -> lose();
        default -> tick();
      }
    }

    private void tick() throws Exception {
      OpenObject current = object == null ? spool.begin(now, Map.of()) : object;
      object = current;
      FrameRecorder recorder =
          new FrameRecorder(this::sequence, InstantSource.fixed(now), CollectorHarness.GUARDS);
      for (String place : PLACES) {
        RandomServer server = Objects.requireNonNull(servers.get(place));
        server.live();
        boolean breaks = random.nextInt(12) == 0;
        TakenFrame taken = server.read(now, breaks ? random.nextInt(3) : 1_000);
        FrameShape shape =
            new FrameShape(
                DATASET,
                taken.rows().columns(),
                text -> text,
                new StatementTexts(spool.texts(), Turn.OF_THE_CLOCK));
        FrameRecorder.Place at = new FrameRecorder.Place(DATASET, place, now);
        DatasetSql sql =
            new DatasetSql(DATASET.reading().sql().byMinimumVersion().firstKey(), "select", null);
        Link link = spool.chains().begin(DATASET, place, taken.facts(at, shape, sql));
        if (recorder.write(current.writer(), at, taken, shape, link, true).error() == null) {
          boolean expected = afterLoss.remove(place);
          assertThat(!expected || link.changes() == null).as("complete after a loss").isTrue();
          truth.put(lastSequence, server.truth());
          places.put(lastSequence, place);
        }
      }
      if (random.nextInt(4) > 0) {
        current.writer().flush();
      }
      current.ticked(now);
    }

    private long sequence() {
      lastSequence = spool.sequence().next();
      return lastSequence;
    }

    private void closeObject() throws Exception {
      if (object != null) {
        int waiting = waiting();
        spool.close(object, store, now);
        object = null;
        if (waiting() <= waiting) { // the oldest was dropped
          afterLoss.addAll(servers.keySet());
        }
      }
    }

    private int waiting() throws IOException {
      return spool.objects().orElseThrow().all().size();
    }

    private void upload() {
      new Uploader("chained", spool.objects().orElseThrow(), store).uploadAll();
    }

    private void crash() throws Exception {
      object = null;
      spool.close();
      spool = open();
    }

    private void lose() throws Exception {
      if (object != null) {
        spool.lost(object, now, new IOException("disk full"));
        afterLoss.addAll(servers.keySet());
        object = null;
      }
    }

    /** As a run ends that is asked to stop; another one begins. */
    void endWell() throws Exception {
      closeObject();
      spool.saveChains();
      upload();
      spool.close();
      spool = open();
    }

    /** All objects that arrived. */
    List<ObjectContents> arrived() throws Exception {
      closeObject();
      upload();
      spool.close();
      return ObjectContents.ofFolder(storeFolder);
    }

    /** Frames that were sent before one, in its chain. */
    List<Long> sentInChain(FrameHead head) {
      FrameChanges changes = Objects.requireNonNull(head.changes());
      return truth.keySet().stream()
          .filter(sequence -> sequence >= changes.baseSequence() && sequence < head.sequence())
          .filter(sequence -> String.valueOf(places.get(sequence)).equals(head.database()))
          .toList();
    }
  }
}
