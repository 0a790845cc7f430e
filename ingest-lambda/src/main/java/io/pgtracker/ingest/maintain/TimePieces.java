package io.pgtracker.ingest.maintain;

import static java.util.stream.Collectors.joining;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.Pages;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Makes and drops the pieces of time that tables are kept in, each in a transaction of its own. A
 * lock that is not had at once is given up and tried again, so that ingest never waits behind it.
 */
public final class TimePieces {
  private static final NamedSql LOCK_TIMEOUT = NamedSql.beside(TimePieces.class, "lock_timeout");
  private static final NamedSql PARTITIONS_DUE =
      NamedSql.beside(TimePieces.class, "partitions_due");
  private static final NamedSql PARTITIONS_FOR =
      NamedSql.beside(TimePieces.class, "partitions_for");
  private static final NamedSql MAKE_PARTITION =
      NamedSql.beside(TimePieces.class, "make_partition");
  private static final NamedSql PIECES_DUE = NamedSql.beside(TimePieces.class, "pieces_due");
  private static final NamedSql DROP_PIECE = NamedSql.beside(TimePieces.class, "drop_piece");
  private static final NamedSql DEFAULTS = NamedSql.beside(TimePieces.class, "defaults");
  private static final NamedSql CLEAN_DEFAULT = NamedSql.beside(TimePieces.class, "clean_default");

  /** Lock not had in time, deadlock. */
  private static final Set<String> TRY_AGAIN = Set.of("55P03", "40P01");

  private static final int MOST_ATTEMPTS = 10;
  private static final long PAUSE_MILLIS = 100;

  private final StoreSession session;
  private final BooleanSupplier stop;
  private int left;

  /**
   * Works through a session.
   *
   * @param stop asked before each piece
   */
  public TimePieces(StoreSession session, BooleanSupplier stop) {
    this.session = session;
    this.stop = stop;
  }

  /**
   * Makes the partitions that rows of these days go to, as far as they are kept and the session's
   * role may; the rest goes to DEFAULT partitions, which maintain empties.
   *
   * @param days UTC
   */
  public void makeFor(Collection<LocalDate> days) throws StoreException {
    String array = days.stream().map(LocalDate::toString).collect(joining(",", "{", "}"));
    each(due(PARTITIONS_FOR, Map.of("days", array)), MAKE_PARTITION);
  }

  /** Makes partitions ahead, and for what has come without one; returns how many. */
  int make() throws StoreException {
    return each(due(PARTITIONS_DUE, Map.of()), MAKE_PARTITION);
  }

  /** Drops what is past its retention; returns how many pieces went. */
  int drop() throws StoreException {
    int dropped = each(due(PIECES_DUE, Map.of()), DROP_PIECE);
    each(due(DEFAULTS, Map.of()), CLEAN_DEFAULT);
    return dropped;
  }

  /** How many could not be locked, and are left to the next run. */
  int left() {
    return left;
  }

  private List<ResultRow> due(NamedSql list, Map<String, String> parameters) throws StoreException {
    List<ResultRow> due = Pages.read(session, list, parameters);
    session.commit();
    return due;
  }

  private int each(List<ResultRow> pieces, NamedSql work) throws StoreException {
    int done = 0;
    for (ResultRow piece : pieces) {
      if (stop.getAsBoolean()) {
        break;
      }
      done += patiently(piece, work) ? 1 : 0;
    }
    return done;
  }

  private boolean patiently(ResultRow piece, NamedSql work) throws StoreException {
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      try {
        session.run(LOCK_TIMEOUT, Map.of());
        boolean done = session.run(work, piece.values()).get(0).flag("done");
        session.commit();
        return done;
      } catch (StoreException e) {
        session.rollback();
        if (e.sqlState() == null || !TRY_AGAIN.contains(e.sqlState())) {
          throw e;
        }
      }
      try {
        Thread.sleep(PAUSE_MILLIS * attempt);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    left++;
    return false;
  }
}
