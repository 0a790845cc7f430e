package io.pgtracker.ingest.load;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameChanges;
import io.pgtracker.format.FrameHead;
import io.pgtracker.format.FramePart;
import io.pgtracker.format.MalformedObjectException;
import io.pgtracker.ingest.delta.FrameId;
import io.pgtracker.ingest.state.States;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the parts of one frame into the store, whatever the kind of its dataset. */
public interface FrameLoad extends AutoCloseable {

  /** Takes a part. */
  void part(StoreSession session, FramePart part, long line)
      throws StoreException, MalformedObjectException;

  /** Waits until the rows of all parts are in the store. */
  default void finish() throws StoreException {}

  /** Gives up what was not finished; the store then takes nothing but a rollback. */
  default void giveUp() {}

  @Override
  default void close() {
    giveUp();
  }

  /** Lets the session be used for other things before the next part. */
  default void pause() throws StoreException {}

  /** Columns that its table has no place for. */
  default List<ColumnSpec> unknownColumns() {
    return List.of();
  }

  /** Whether rows of a frame that is not complete are kept; if not, they must be undone. */
  default boolean keepsIncomplete() {
    return true;
  }

  /**
   * The load that fits a frame.
   *
   * @param dataset empty for one the catalog or the store does not know: it is kept whole
   */
  static FrameLoad of(
      Optional<Dataset> dataset,
      TableColumns tables,
      States states,
      FrameId id,
      FrameHead head,
      String objectKey,
      long line)
      throws StoreException, MalformedObjectException {
    if (dataset.isEmpty()) {
      return new UnknownFrameLoad(id, objectKey);
    }
    Dataset known = dataset.get();
    Evidence.check(head, line);
    if (head.columns().isEmpty()) {
      return new EmptyFrameLoad();
    }
    boolean compared = known.kind() == DatasetKind.STATE || known.kind() == DatasetKind.TEXT;
    boolean perDatabase = known.scope() == DatasetScope.DATABASE;
    if (perDatabase == id.database().isEmpty()) {
      throw new MalformedObjectException(
          line, known.name() + (perDatabase ? " needs" : " can't have") + " a database");
    }
    if (compared) {
      RowMapping mapping = RowMapping.of(known, head, tables, new String[0], line);
      return new ComparedFrameLoad(
          known, mapping, states.begin(known, tables.typesOf(known.name()), id));
    }
    return copied(known, tables, id, head, line);
  }

  private static FrameLoad copied(
      Dataset dataset, TableColumns tables, FrameId id, FrameHead head, long line)
      throws MalformedObjectException {
    List<String> columns = new ArrayList<>(List.of("instance_id", "collected_at"));
    List<String> fixed =
        new ArrayList<>(List.of(Integer.toString(id.instanceId()), id.collectedAt()));
    if (dataset.scope() == DatasetScope.DATABASE) {
      columns.add("database");
      fixed.add(id.database());
    }
    FrameChanges changes = head.changes();
    if (changes == null || dataset.kind() != DatasetKind.COUNTER) {
      RowMapping mapping = RowMapping.of(dataset, head, tables, array(fixed), line);
      return new CopyFrameLoad(dataset, columns, mapping, null);
    }
    columns.add("removed");
    fixed.add("f");
    RowMapping mapping = RowMapping.of(dataset, head, tables, array(fixed), line);
    fixed.set(fixed.size() - 1, "t");
    RowMapping vanished =
        RowMapping.ofKeys(dataset, changes.keyColumns(head.columns()), tables, array(fixed), line);
    return new CopyFrameLoad(dataset, columns, mapping, vanished);
  }

  private static String[] array(List<String> values) {
    return values.toArray(String[]::new);
  }
}
