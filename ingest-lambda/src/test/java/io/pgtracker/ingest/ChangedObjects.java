package io.pgtracker.ingest;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameChanges;
import io.pgtracker.format.FrameEnd;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FramePart;
import io.pgtracker.format.FrameWriter;
import io.pgtracker.format.GapRecord;
import io.pgtracker.format.Limits;
import io.pgtracker.format.ObjectHeader;
import io.pgtracker.format.SnapshotLine;
import io.pgtracker.format.SnapshotReader;
import io.pgtracker.format.SnapshotWriter;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Objects of complete frames told anew as chains of changes: what a scraper with a memory would
 * have sent of the same observations. It is careless where the scraper is careful: it goes on over
 * restarts and resets, and now and then repeats rows that have not changed.
 */
public final class ChangedObjects {
  private final String instance;
  private final Random random;
  private final Set<Integer> lost;
  private final boolean asChanges;
  private final Map<List<@Nullable String>, Chain> chains = new HashMap<>();
  private long changes;

  /** Where a chain stands: the last frame of it, and what there was in it. */
  private record Chain(
      FrameHead head,
      Instant at,
      long base,
      Map<List<@Nullable String>, @Nullable String[]> rows,
      boolean isBroken) {}

  private ChangedObjects(String instance, long seed, Set<Integer> lost, boolean asChanges) {
    this.instance = instance;
    this.random = new Random(seed);
    this.lost = lost;
    this.asChanges = asChanges;
  }

  /**
   * The same observations in chains.
   *
   * @param objects of complete frames, in the order in which they were written
   */
  public static List<StoredObject> of(String instance, List<StoredObject> objects, long seed)
      throws Exception {
    ChangedObjects changed = new ChangedObjects(instance, seed, Set.of(), true);
    List<StoredObject> told = changed.told(objects);
    if (changed.changes == 0) {
      throw new IllegalStateException("no frame was told as changes; seed " + seed);
    }
    return told;
  }

  /**
   * The same observations as complete frames, without what can't be known of the chains of {@link
   * #of} with the same seed when some of its objects are lost.
   *
   * @param lost numbers of the objects that are lost; they are among the result
   */
  static List<StoredObject> known(
      String instance, List<StoredObject> objects, long seed, Set<Integer> lost) throws Exception {
    return new ChangedObjects(instance, seed, lost, false).told(objects);
  }

  private List<StoredObject> told(List<StoredObject> objects) throws Exception {
    List<StoredObject> told = new ArrayList<>();
    for (int number = 0; number < objects.size(); number++) {
      told.add(told(objects.get(number), lost.contains(number)));
    }
    return told;
  }

  private StoredObject told(StoredObject object, boolean isLost) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SnapshotReader reader =
        new SnapshotReader(new ByteArrayInputStream(object.content()), Limits.DEFAULT)) {
      ObjectHeader header = (ObjectHeader) Objects.requireNonNull(reader.next());
      ObjectHeader renamed =
          new ObjectHeader(
              header.formatVersion(),
              header.objectId(),
              instance,
              header.labels(),
              header.scraper(),
              header.createdAt());
      try (SnapshotWriter writer = new SnapshotWriter(bytes, renamed)) {
        List<@Nullable String[]> rows = new ArrayList<>();
        for (SnapshotLine line = reader.next(); line != null; line = reader.next()) {
          if (line instanceof GapRecord gap) {
            writer.gap(gap);
          } else if (line instanceof FramePart part) {
            addRows(part, rows);
            if (part.end() != null) {
              frame(writer, header.scraper().id(), part, rows, isLost);
              rows.clear();
            }
          }
        }
        writer.finish();
      }
    }
    ObjectKey key = ObjectKey.parse(object.key()).orElseThrow();
    ObjectKey newKey = new ObjectKey(new InstanceName(instance), key.startedAt(), key.id());
    return new StoredObject(
        newKey.path(), TestObjects.md5(bytes.toByteArray()), bytes.toByteArray());
  }

  private static void addRows(FramePart part, List<@Nullable String[]> rows) {
    for (int row = 0; row < part.rows().rowCount(); row++) {
      @Nullable String[] values = new @Nullable String[part.head().columns().size()];
      for (int column = 0; column < values.length; column++) {
        values[column] = part.rows().value(row, column);
      }
      rows.add(values);
    }
  }

  private void frame(
      SnapshotWriter writer,
      String scraper,
      FramePart last,
      List<@Nullable String[]> rows,
      boolean isLost)
      throws Exception {
    FrameHead head = last.head();
    FrameEnd end = Objects.requireNonNull(last.end());
    List<String> key = end.complete() && end.error() == null ? key(head) : List.of();
    if (key.isEmpty()) {
      write(writer, head, rows, Set.of(), end, end.complete());
      return;
    }
    List<@Nullable String> series = Arrays.asList(scraper, head.dataset(), head.database());
    Map<List<@Nullable String>, @Nullable String[]> now = byKey(head, key, rows);
    Chain before = chains.get(series);
    Instant at = Objects.requireNonNull(head.collectedAt());
    boolean goesOn =
        before != null
            && before.head().columns().equals(head.columns())
            && before.at().isBefore(at)
            && random.nextInt(6) > 0;
    boolean repeats = random.nextInt(4) == 0;
    if (!goesOn || before == null) {
      chains.put(series, new Chain(head, at, head.sequence(), now, isLost));
      write(writer, head, rows, Set.of(), end, true);
      return;
    }
    boolean isBroken = isLost || before.isBroken();
    chains.put(series, new Chain(head, at, before.base(), now, isBroken));
    if (!asChanges) {
      write(writer, head, rows, Set.of(), end, !isBroken);
      return;
    }
    changes++;
    Map<List<@Nullable String>, @Nullable String[]> changed = new LinkedHashMap<>(now);
    changed
        .entrySet()
        .removeIf(
            row -> !repeats && Arrays.equals(before.rows().get(row.getKey()), row.getValue()));
    Set<List<@Nullable String>> vanished = new LinkedHashSet<>(before.rows().keySet());
    vanished.removeAll(now.keySet());
    FrameChanges relative = new FrameChanges(before.base(), before.head().sequence(), key);
    write(
        writer,
        withChanges(head, relative),
        new ArrayList<>(changed.values()),
        vanished,
        end,
        false);
  }

  /** Names of a counter's key columns as the frame has them. */
  private static List<String> key(FrameHead head) {
    Dataset dataset = Catalog.builtIn().find(head.dataset()).orElse(null);
    if (dataset == null || dataset.kind() != DatasetKind.COUNTER) {
      return List.of();
    }
    Set<String> keys = new TreeSet<>(dataset.columnsOf(ColumnClass.KEY));
    return head.columns().stream()
        .map(ColumnSpec::name)
        .filter(name -> keys.contains(dataset.newestName(name)))
        .toList();
  }

  private static Map<List<@Nullable String>, @Nullable String[]> byKey(
      FrameHead head, List<String> key, List<@Nullable String[]> rows) {
    List<String> names = head.columns().stream().map(ColumnSpec::name).toList();
    Map<List<@Nullable String>, @Nullable String[]> byKey = new LinkedHashMap<>();
    for (@Nullable String[] row : rows) {
      byKey.put(key.stream().map(name -> row[names.indexOf(name)]).toList(), row);
    }
    return byKey;
  }

  private static FrameHead withChanges(FrameHead head, FrameChanges changes) {
    return new FrameHead(
        head.dataset(),
        head.database(),
        head.tick(),
        head.collectedAt(),
        head.scraperClock(),
        head.sequence(),
        head.server(),
        head.evidence(),
        head.columns(),
        changes);
  }

  private static void write(
      SnapshotWriter writer,
      FrameHead head,
      List<@Nullable String[]> rows,
      Set<List<@Nullable String>> vanished,
      FrameEnd end,
      boolean complete)
      throws Exception {
    FrameWriter frame = writer.beginFrame(head);
    for (@Nullable String[] row : rows) {
      frame.row(row);
    }
    for (List<@Nullable String> key : vanished) {
      frame.vanished(key.toArray(new @Nullable String[0]));
    }
    if (end.error() != null) {
      frame.fail(end.error(), end.durationMicros());
    } else {
      frame.end(end.hiddenRows(), end.durationMicros(), complete);
    }
  }
}
