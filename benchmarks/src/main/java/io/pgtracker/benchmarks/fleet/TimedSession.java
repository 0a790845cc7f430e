package io.pgtracker.benchmarks.fleet;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.RowStream;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A session that knows how long its statements took, by the first word of their name. */
final class TimedSession implements StoreSession {
  private final StoreSession session;
  private final Map<String, Took> tookByName = new TreeMap<>();

  /** How often, altogether and at most; nanoseconds. */
  record Took(int times, long allNanos, long longestNanos) {
    Took and(long nanos) {
      return new Took(times + 1, allNanos + nanos, Math.max(longestNanos, nanos));
    }
  }

  TimedSession(StoreSession session) {
    this.session = session;
  }

  Map<String, Took> tookByName() {
    return tookByName;
  }

  @Override
  public RowStream load(String table, List<String> columns) throws StoreException {
    return session.load(table, columns);
  }

  @Override
  public List<ResultRow> run(NamedSql sql, Map<String, ? extends @Nullable String> parameters)
      throws StoreException {
    long started = System.nanoTime();
    try {
      return session.run(sql, parameters);
    } finally {
      String name = sql.name().split(" ", 2)[0];
      long nanos = System.nanoTime() - started;
      tookByName.merge(name, new Took(1, nanos, nanos), (took, one) -> took.and(nanos));
    }
  }

  @Override
  public void commit() throws StoreException {
    session.commit();
  }

  @Override
  public void rollback() throws StoreException {
    session.rollback();
  }

  @Override
  public boolean isAlive(Duration limit) {
    return session.isAlive(limit);
  }

  @Override
  public void abort() {
    session.abort();
  }

  @Override
  public void close() {
    session.close();
  }
}
