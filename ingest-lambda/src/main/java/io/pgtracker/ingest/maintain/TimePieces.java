package io.pgtracker.ingest.maintain;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes and drops the pieces of time that tables are kept in, each in a transaction of its own. A
 * lock that is not had at once is given up and tried again, so that ingest never waits behind it.
 */
final class TimePieces {
  private static final NamedSql LOCK_TIMEOUT = NamedSql.beside(TimePieces.class, "lock_timeout");
  private static final NamedSql PARTITIONS_DUE =
      NamedSql.beside(TimePieces.class, "partitions_due");
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
  private int left;

  TimePieces(StoreSession session) {
    this.session = session;
  }

  /** Makes partitions ahead, and for what has come without one; returns how many. */
  int make() throws StoreException {
    return each(due(PARTITIONS_DUE), MAKE_PARTITION);
  }

  /** Drops what is past its retention; returns how many pieces went. */
  int drop() throws StoreException {
    int dropped = each(due(PIECES_DUE), DROP_PIECE);
    each(due(DEFAULTS), CLEAN_DEFAULT);
    return dropped;
  }

  /** How many could not be locked, and are left to the next run. */
  int left() {
    return left;
  }

  private List<ResultRow> due(NamedSql list) throws StoreException {
    List<ResultRow> due = session.run(list, Map.of());
    session.commit();
    return due;
  }

  private int each(List<ResultRow> pieces, NamedSql work) throws StoreException {
    int done = 0;
    for (ResultRow piece : pieces) {
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
