package io.pgtracker.scraper.spool;

import io.pgtracker.format.GapRecord;
import io.pgtracker.format.ScraperInfo;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import io.pgtracker.scraper.changes.Chains;
import io.pgtracker.scraper.collect.KnownTexts;
import io.pgtracker.scraper.collect.SequenceNumbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything one instance's scraper keeps on disk, so that no crash loses a frame silently. Where
 * the disk refuses, it goes on in memory under an id of its own and says so.
 */
public final class Spool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

  private final InstanceName instance;
  private final @Nullable SpoolFolder folder;
  private final ScraperInfo scraper;
  private final SequenceFile sequence;
  private final TickMarks marks;
  private final PendingGaps gaps;
  private final KnownTexts texts;
  private final BackoffFile backoff;
  private final Chains chains;
  private final @Nullable ChainsFile chainsFile;
  private final @Nullable SpooledObjects objects;

  private Spool(
      InstanceName instance,
      @Nullable SpoolFolder folder,
      ScraperInfo scraper,
      SequenceFile sequence,
      TickMarks marks,
      PendingGaps gaps,
      KnownTexts texts,
      @Nullable SpooledObjects objects) {
    this.instance = instance;
    this.folder = folder;
    this.scraper = scraper;
    this.sequence = sequence;
    this.marks = marks;
    this.gaps = gaps;
    this.texts = texts;
    this.backoff = new BackoffFile(folder == null ? null : folder.state("backoff.json"));
    this.objects = objects;
    if (folder == null) {
      this.chains = Chains.none();
      this.chainsFile = null;
    } else {
      this.chains = Chains.of(instance.value());
      this.chainsFile = new ChainsFile(folder.state("chains"), scraper.id(), sequence);
      this.chainsFile.loadInto(chains);
    }
  }

  /**
   * Opens the spool of an instance and turns what a killed scraper left into whole objects.
   *
   * @param version version of the program
   * @param maxBytes bound on waiting objects
   * @throws SpoolInUseException when another scraper holds it
   */
  public static Spool open(Path root, InstanceName instance, String version, long maxBytes)
      throws SpoolInUseException {
    SpoolFolder folder = null;
    try {
      folder = SpoolFolder.open(root, instance);
      return open(folder, instance, version, maxBytes);
    } catch (IOException e) {
      LOG.warn(
          "{}: spool {} cannot be used, going on in memory (what can't be uploaded is lost): {}",
          instance,
          root.resolve(instance.value()),
          e.toString());
      if (folder != null) {
        folder.close();
      }
      return inMemory(instance, version);
    }
  }

  /** A spool without a disk. */
  public static Spool inMemory(InstanceName instance, String version) {
    return new Spool(
        instance,
        null,
        new ScraperInfo(UUID.randomUUID().toString(), version),
        SequenceFile.inMemory(),
        TickMarks.inMemory(),
        PendingGaps.inMemory(),
        KnownTextsFile.inMemory(),
        null);
  }

  private static Spool open(
      SpoolFolder folder, InstanceName instance, String version, long maxBytes) throws IOException {
    FixedRecord reserved = new FixedRecord(folder.state("sequence"), 1);
    Path idFile = folder.state("scraper-id");
    boolean isNew = !Files.exists(idFile);
    SequenceFile sequence = SequenceFile.open(reserved, isNew);
    if (isNew || sequence == null) {
      Files.deleteIfExists(folder.state("sequence"));
      sequence = SequenceFile.open(reserved, true);
      AtomicFile.replace(idFile, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    }
    String id = Files.readString(idFile, StandardCharsets.UTF_8).strip();
    PendingGaps gaps = PendingGaps.open(folder.state("gaps.json"));
    Spool spool =
        new Spool(
            instance,
            folder,
            new ScraperInfo(id, version),
            java.util.Objects.requireNonNull(sequence),
            TickMarks.open(new FixedRecord(folder.state("ticks"), 3)),
            gaps,
            KnownTextsFile.open(folder.state("texts")),
            new SpooledObjects(folder.objects(), instance, maxBytes, gaps));
    spool.salvage(null);
    spool.noteInterrupted();
    return spool;
  }

  /** Who writes the objects. */
  public ScraperInfo scraper() {
    return scraper;
  }

  public SequenceNumbers sequence() {
    return sequence;
  }

  public TickMarks marks() {
    return marks;
  }

  public PendingGaps gaps() {
    return gaps;
  }

  public KnownTexts texts() {
    return texts;
  }

  public BackoffFile backoff() {
    return backoff;
  }

  /** Which rows were sent. */
  public Chains chains() {
    return chains;
  }

  /**
   * Leaves what was sent to the next process. Call it when all objects are closed; a process that
   * ends without it costs complete frames.
   */
  public void saveChains() {
    if (chainsFile != null) {
      chainsFile.save(chains);
    }
  }

  /** Objects that wait on disk; empty without a disk. */
  public Optional<SpooledObjects> objects() {
    return Optional.ofNullable(objects);
  }

  /** Begins an object and puts the gaps that wait into it. */
  public OpenObject begin(Instant now, Map<String, String> labels) throws IOException {
    ObjectKey key =
        new ObjectKey(
            instance,
            now.truncatedTo(ChronoUnit.MILLIS),
            UUID.randomUUID().toString().replace("-", ""));
    salvage(key);
    OpenObject object =
        new OpenObject(folder == null ? null : folder.objects(), key, scraper, labels);
    writeGaps(object);
    return object;
  }

  /** Puts gaps that wait into an open object; on disk they are safe there. */
  public void writeGaps(OpenObject object) throws IOException {
    object.gaps(gaps.all());
    if (object.onDisk()) {
      gaps.remove(object.gaps());
    }
  }

  /**
   * Closes an object. It waits on disk then; where the disk refused, it goes to the store at once,
   * and what neither took is noted as a gap.
   *
   * @param lastTick last tick in it
   */
  public SpoolOutcome close(OpenObject object, ObjectStore store, Instant lastTick)
      throws IOException {
    if (object.close()) {
      gaps.remove(object.gaps());
      marks.safe();
      enforceBound();
      return SpoolOutcome.ON_DISK;
    }
    try {
      store.put(object.key().path(), object.content());
      object.discard();
      gaps.remove(object.gaps());
      marks.safe();
      LOG.info("{}: uploaded {} from memory", instance, object.key().path());
      return SpoolOutcome.UPLOADED;
    } catch (ObjectStoreException e) {
      lost(object, lastTick, e);
      return new SpoolOutcome(false, e);
    }
  }

  /** Notes as a gap what of an object neither disk nor store took. */
  public void lost(OpenObject object, Instant lastTick, Exception cause) {
    object.abandon();
    Instant first = object.firstTickInMemory();
    Instant from = first == null ? lastTick : first;
    gaps.add(
        new GapRecord(
            from,
            lastTick.isBefore(from) ? from : lastTick,
            "spool_failed",
            folder == null ? 1 : 0,
            "neither the spool nor the object store took it"));
    marks.safe();
    sendAllAgain();
    LOG.warn("{}: an object is lost from {} on: {}", instance, from, cause.getMessage());
  }

  private void enforceBound() throws IOException {
    SpooledObjects waiting = objects;
    if (waiting != null && waiting.enforceBound() > 0) {
      sendAllAgain();
    }
  }

  /** Texts may have been in what is lost, and rows that later frames are relative to. */
  private void sendAllAgain() {
    texts.clear();
    chains.forget();
  }

  /** Closes what was left open, except the object being begun. */
  private void salvage(@Nullable ObjectKey except) throws IOException {
    SpoolFolder from = folder;
    if (from == null) {
      return;
    }
    List<Path> open;
    try (Stream<Path> files = Files.list(from.objects())) {
      open = files.filter(ObjectFiles::isOpen).sorted().toList();
    }
    for (Path file : open) {
      Optional<ObjectKey> key = ObjectFiles.key(instance, file);
      if (key.isEmpty() || key.get().equals(except)) {
        continue;
      }
      try {
        Salvage.Content content = Salvage.salvage(file, ObjectFiles.name(key.get()));
        gaps.remove(content.gaps());
        LOG.info("{}: salvaged {}", instance, key.get().path());
      } catch (IOException e) {
        LOG.warn("{}: {} cannot be salvaged yet: {}", instance, file, e.toString());
      }
    }
  }

  private void noteInterrupted() {
    marks
        .takeInterrupted()
        .ifPresent(
            gap -> {
              gaps.add(gap);
              marks.safe();
            });
  }

  @Override
  public void close() {
    if (folder != null) {
      folder.close();
    }
  }
}
