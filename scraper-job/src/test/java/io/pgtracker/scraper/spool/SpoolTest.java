package io.pgtracker.scraper.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameChanges;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FrameWriter;
import io.pgtracker.format.GapRecord;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStores;
import io.pgtracker.scraper.ObjectContents;
import io.pgtracker.testservers.TestRequirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the spool holds after crashes, on full disks and past its bound. */
class SpoolTest {
  private static final Instant TICK = Instant.parse("2026-11-22T10:00:00Z");
  private static final InstanceName NAME = new InstanceName("spooled");

  @TempDir private Path folder;

  @Test
  void anObjectCutOffAnywhereIsSalvagedUpToItsLastWholeFrame() throws Exception {
    byte[] open = openObjectBytes();
    int mostFrames = 0;
    // From the whole file down: how long it is differs from run to run.
    for (int length = open.length; length >= 0; length -= 7) {
      Path root = folder.resolve("cut-" + length);
      try (Spool spool = open(root)) {
        OpenObject object = spool.begin(TICK, Map.of());
        Files.write(openFile(root), Arrays.copyOf(open, length));
        object.abandon();
      }
      // The id in the file's name is another than in the header: only frames are looked at here.
      try (Spool spool = open(root)) {
        List<SpooledObjects.Waiting> waiting = spool.objects().orElseThrow().all();
        assertThat(waiting).hasSizeLessThanOrEqualTo(1);
        if (!waiting.isEmpty()) {
          ObjectContents contents = ObjectContents.read(Files.readAllBytes(waiting.get(0).file()));
          assertThat(contents.frames()).isNotEmpty();
          assertThat(contents.frames()).allMatch(frame -> frame.rows().size() == 50);
          assertThat(contents.frames())
              .allMatch(frame -> frame.vanished().size() == (frame.head().sequence() == 0 ? 0 : 1));
          mostFrames = Math.max(mostFrames, contents.frames().size());
        }
        assertThat(openFiles(root)).isEmpty();
      }
    }
    assertThat(mostFrames).isEqualTo(3);
  }

  @Test
  void aRunThatEndedInTheMiddleOfATickLeavesAGap() throws Exception {
    try (Spool spool = open(folder)) {
      spool.marks().begin(TICK);
      spool.marks().safe();
      spool.marks().begin(TICK.plusSeconds(30));
    }
    try (Spool spool = open(folder)) {
      assertThat(spool.gaps().all())
          .singleElement()
          .satisfies(
              gap -> {
                assertThat(gap.reason()).isEqualTo("scraper_killed");
                assertThat(gap.from()).isEqualTo(TICK.plusSeconds(30));
                assertThat(gap.to()).isEqualTo(TICK.plusSeconds(30));
              });
    }
    try (Spool spool = open(folder)) {
      assertThat(spool.gaps().all()).hasSize(1);
    }
  }

  @Test
  void gapsWaitOnDiskUntilTheyStandInAnObject() throws Exception {
    GapRecord gap = new GapRecord(TICK, TICK, "spool_full", 1, "a key");
    try (Spool spool = open(folder)) {
      spool.gaps().add(gap);
    }
    try (Spool spool = open(folder)) {
      spool.begin(TICK, Map.of()).abandon();
      assertThat(spool.gaps().all()).isEmpty();
    }
    try (Spool spool = open(folder)) { // salvages the object just abandoned
      assertThat(contents(spool.objects().orElseThrow().all().get(0)).gaps()).containsExactly(gap);
    }
  }

  @Test
  void sequenceNumbersAndTheIdSurviveAndNumbersAreNeverGivenTwice() throws Exception {
    List<Long> numbers = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int run = 0; run < 3; run++) {
      try (Spool spool = open(folder)) {
        ids.add(spool.scraper().id());
        for (int i = 0; i < 1_500; i++) {
          numbers.add(spool.sequence().next());
        }
      }
    }
    assertThat(numbers).isSorted().doesNotHaveDuplicates();
    assertThat(ids).containsOnly(ids.get(0));
  }

  @Test
  void withoutItsSequenceFileTheScraperIsAnotherOne() throws Exception {
    String before;
    try (Spool spool = open(folder)) {
      before = spool.scraper().id();
    }
    Files.writeString(folder.resolve("spooled/sequence"), "torn");
    try (Spool spool = open(folder)) {
      assertThat(spool.scraper().id()).isNotEqualTo(before);
    }
  }

  @Test
  void pastItsBoundTheOldestObjectsGoFirstAndTheGapSaysSo() throws Exception {
    long size;
    try (Spool spool = open(folder.resolve("one"));
        ObjectStore store = ObjectStores.open("file:" + folder.resolve("nowhere"))) {
      writeObject(spool, store, TICK);
      size = Files.size(spool.objects().orElseThrow().all().get(0).file());
    }
    Path root = folder.resolve("full");
    try (Spool spool = Spool.open(root, NAME, "1", size * 2 + size / 2);
        ObjectStore store = ObjectStores.open("file:" + folder.resolve("nowhere"))) {
      spool.texts().add(List.of(1L, 2L));
      for (int i = 0; i < 5; i++) {
        writeObject(spool, store, TICK.plusSeconds(60L * i));
      }
      assertThat(spool.objects().orElseThrow().all())
          .extracting(waiting -> waiting.key().startedAt())
          .containsExactly(TICK.plusSeconds(180), TICK.plusSeconds(240));
      assertThat(spool.texts().size()).isZero(); // texts in a dropped object are sent again
    }
    try (Spool spool = open(root)) {
      OpenObject object = spool.begin(TICK.plusSeconds(300), Map.of());
      object.close();
      List<GapRecord> gaps = new ArrayList<>();
      for (SpooledObjects.Waiting waiting : spool.objects().orElseThrow().all()) {
        gaps.addAll(contents(waiting).gaps());
      }
      assertThat(gaps).allMatch(gap -> gap.reason().equals("spool_full"));
      assertThat(gaps.stream().mapToInt(GapRecord::objectsLost).sum()).isEqualTo(3);
    }
  }

  @Test
  void daysWithoutAStoreAreOneGap() throws Exception {
    try (Spool spool = Spool.open(folder.resolve("tiny"), NAME, "1", 1);
        ObjectStore store = ObjectStores.open("file:" + folder.resolve("nowhere"))) {
      for (int i = 0; i < 20; i++) {
        writeObject(spool, store, TICK.plusSeconds(60L * i));
      }
      assertThat(spool.gaps().all())
          .singleElement()
          .satisfies(
              gap -> {
                assertThat(gap.from()).isEqualTo(TICK);
                assertThat(gap.objectsLost()).isEqualTo(20);
              });
    }
  }

  @Test
  void gapsInADroppedObjectGoIntoTheNextOne() throws Exception {
    GapRecord gap = new GapRecord(TICK, TICK, "tick_missed", 0, null);
    try (Spool spool = Spool.open(folder.resolve("tiny"), NAME, "1", 1);
        ObjectStore store = ObjectStores.open("file:" + folder.resolve("nowhere"))) {
      spool.gaps().add(gap);
      writeObject(spool, store, TICK); // takes the gap and is dropped at once
      assertThat(spool.objects().orElseThrow().all()).isEmpty();
      assertThat(spool.gaps().all())
          .contains(gap)
          .extracting(GapRecord::reason)
          .containsExactlyInAnyOrder("tick_missed", "spool_full");
    }
  }

  @Test
  void twoScrapersCannotShareAFolder() throws Exception {
    try (Spool first = open(folder)) {
      assertThat(first.scraper().id()).isNotEmpty();
      assertThatThrownBy(() -> open(folder))
          .isInstanceOf(SpoolInUseException.class)
          .hasMessageContaining("--spool");
    }
    open(folder).close();
  }

  @Test
  void onAFullDiskObjectsGoStraightToTheStore() throws Exception {
    try (TinyDisk disk = TinyDisk.mount(folder.resolve("tiny"));
        ObjectStore store = ObjectStores.open("file:" + folder.resolve("store"))) {
      long before;
      try (Spool spool = open(disk.path())) {
        before = spool.sequence().next();
        disk.fill();
        OpenObject object = writeObject(spool, store, TICK);
        assertThat(object.onDisk()).isFalse();
        for (int i = 0; i < 2_000; i++) {
          before = spool.sequence().next();
        }
        assertThat(spool.gaps().all()).isEmpty();
        disk.free();
      }
      try (Spool again = open(disk.path())) {
        assertThat(again.sequence().next()).isGreaterThan(before);
      }
    }
    assertThat(ObjectContents.ofFolder(folder.resolve("store")))
        .singleElement()
        .satisfies(object -> assertThat(object.frames()).hasSize(3));
  }

  @Test
  void whatNeitherDiskNorStoreTakesIsAGap() throws Exception {
    Path notAFolder = Files.createFile(folder.resolve("store"));
    try (TinyDisk disk = TinyDisk.mount(folder.resolve("tiny"));
        ObjectStore store = ObjectStores.open("file:" + notAFolder);
        Spool spool = open(disk.path())) {
      disk.fill();
      writeObject(spool, store, TICK);
      assertThat(spool.gaps().all())
          .singleElement()
          .satisfies(
              gap -> {
                assertThat(gap.reason()).isEqualTo("spool_failed");
                assertThat(gap.from()).isEqualTo(TICK);
              });
      disk.free();
      OpenObject next = spool.begin(TICK.plusSeconds(60), Map.of());
      assertThat(next.onDisk()).isTrue();
      assertThat(spool.gaps().all()).isEmpty();
      next.abandon();
    }
  }

  @Test
  void anUnusableFolderIsNoReasonToStop() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    try (Spool spool = open(file);
        ObjectStore store = ObjectStores.open("file:" + folder.resolve("store"))) {
      writeObject(spool, store, TICK);
    }
    assertThat(ObjectContents.ofFolder(folder.resolve("store"))).hasSize(1);
  }

  private static Spool open(Path root) throws SpoolInUseException {
    return Spool.open(root, NAME, "1", 1L << 30);
  }

  private byte[] openObjectBytes() throws Exception {
    Path root = folder.resolve("whole");
    try (Spool spool = open(root)) {
      OpenObject object = spool.begin(TICK, Map.of());
      for (int i = 0; i < 3; i++) {
        writeFrame(object, i);
        object.writer().flush();
      }
      byte[] bytes = Files.readAllBytes(openFile(root));
      object.discard();
      return bytes;
    }
  }

  private static OpenObject writeObject(Spool spool, ObjectStore store, Instant tick)
      throws IOException {
    OpenObject object = spool.begin(tick, Map.of());
    for (int i = 0; i < 3; i++) {
      writeFrame(object, i);
    }
    object.writer().flush();
    object.ticked(tick);
    spool.close(object, store, tick);
    return object;
  }

  /** The first is complete, the others are its changes. */
  private static void writeFrame(OpenObject object, long sequence) throws IOException {
    FrameWriter frame =
        object
            .writer()
            .beginFrame(
                new FrameHead(
                    Catalog.builtIn().datasets().get(0).name(),
                    null,
                    TICK,
                    TICK,
                    TICK,
                    sequence,
                    null,
                    Map.of(),
                    List.of(new ColumnSpec("a", "text")),
                    sequence == 0 ? null : new FrameChanges(0, sequence - 1, List.of("a"))));
    Random random = new Random(sequence); // does not compress away
    try {
      for (int i = 0; i < 50; i++) {
        frame.row(new @Nullable String[] {Long.toHexString(random.nextLong())});
      }
      if (sequence > 0) {
        frame.vanished(new @Nullable String[] {"gone"});
      }
    } catch (io.pgtracker.format.RowTooLargeException impossible) {
      throw new IOException(impossible);
    }
    frame.end(0, 1, sequence == 0);
  }

  private static ObjectContents contents(SpooledObjects.Waiting waiting) throws Exception {
    return ObjectContents.read(Files.readAllBytes(waiting.file()));
  }

  private static Path openFile(Path root) throws IOException {
    return openFiles(root).get(0);
  }

  private static List<Path> openFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("spooled/objects"))) {
      return files.filter(file -> file.toString().endsWith(".open")).toList();
    }
  }

  /** A disk of a few pages. */
  private record TinyDisk(Path path) implements AutoCloseable {
    static TinyDisk mount(Path path) throws Exception {
      Files.createDirectories(path);
      boolean mounted =
          System.getProperty("user.name").equals("root")
              && run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", path.toString()) == 0;
      TestRequirement.needs(mounted, "a small tmpfs that root may mount");
      return new TinyDisk(path);
    }

    void fill() throws IOException {
      try (var out = Files.newOutputStream(path.resolve("filler"))) {
        while (true) {
          out.write(new byte[512]);
        }
      } catch (IOException full) {
        assertThat(Files.size(path.resolve("filler"))).isPositive();
      }
    }

    void free() throws IOException {
      Files.delete(path.resolve("filler"));
    }

    @Override
    public void close() {
      run("umount", "-l", path.toString());
    }

    private static int run(String... command) {
      try {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.onExit().join().exitValue();
      } catch (IOException noSuchProgram) {
        return -1;
      }
    }
  }
}
