package io.pgtracker.ingest.backlog;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ingests what no event has brought, in runs that may be shorter than a walk over all keys takes:
 * each looks at the end of every instance's keys, and then goes on with a walk whose position the
 * store keeps.
 */
public final class Reconciliation {
  private static final NamedSql POSITION = NamedSql.beside(Reconciliation.class, "position");
  private static final NamedSql MOVE = NamedSql.beside(Reconciliation.class, "move");
  private static final NamedSql END = NamedSql.beside(Reconciliation.class, "end");

  private final ObjectStore objects;
  private final StoreSession session;
  private final BacklogIngest ingest;

  /** Reconciles through a session. */
  public Reconciliation(ObjectStore objects, StoreSession session, BacklogIngest ingest) {
    this.objects = objects;
    this.session = session;
    this.ingest = ingest;
  }

  /**
   * What a run did.
   *
   * @param listed keys listed, of ends and walk together
   * @param walked keys that the walk has come over since its begin, in earlier runs too
   * @param walkEnded whether it has come to the last key, in this run or, where none was due, in an
   *     earlier one; else the next run goes on
   */
  public record Progress(long listed, long walked, boolean walkEnded) {}

  /**
   * A run.
   *
   * @param again which of the refused objects are read again
   * @param pause from the end of a walk to the begin of the next: it lists all keys, which is what
   *     reconciling costs
   * @param stop asked before each object
   */
  public Progress run(Again again, Duration pause, BooleanSupplier stop)
      throws ObjectStoreException, StoreException {
    long listed = 0;
    for (Backlog tail : new InstanceTails(objects, session, again).walks()) {
      listed += ingest.run(tail, stop, () -> {});
    }
    Position from = position(pause);
    if (!from.due()) {
      return new Progress(listed, 0, true);
    }
    Backlog walk = new Backlog(objects, session, ObjectKey.ROOT, from.after(), again);
    long[] kept = {0};
    listed +=
        ingest.run(
            walk,
            stop,
            () -> {
              move(walk.position(), walk.listed() - kept[0]);
              kept[0] = walk.listed();
            });
    boolean ended = !stop.getAsBoolean();
    long walked = change(ended ? END : MOVE, ended ? null : position(pause).after(), 0);
    return new Progress(listed, walked, ended);
  }

  /** Where a walk goes on, and whether one is due. */
  private record Position(@Nullable String after, boolean due) {}

  private Position position(Duration pause) throws StoreException {
    List<ResultRow> rows =
        session.run(POSITION, Map.of("location", objects.location(), "pause", pause.toString()));
    session.rollback();
    return rows.isEmpty()
        ? new Position(null, true)
        : new Position(rows.get(0).get("after_key"), rows.get(0).flag("due"));
  }

  private void move(@Nullable String to, long listed) throws StoreException {
    change(MOVE, to, listed);
  }

  private long change(NamedSql sql, @Nullable String to, long listed) throws StoreException {
    Map<String, @Nullable String> parameters = new HashMap<>();
    parameters.put("location", objects.location());
    parameters.put("after", to);
    parameters.put("listed", Long.toString(listed));
    long walked = session.run(sql, parameters).get(0).number("listed");
    session.commit();
    return walked;
  }
}
