package io.pgtracker.ingest.faults;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.RowStream;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A session that says what it is about to do, each time. */
final class WatchedSession implements StoreSession {
  private final String who;
  private final StoreSession session;
  private final Consumer<String> watcher;

  /**
   * @param who does it: the first word of what the watcher is told
   */
  WatchedSession(String who, StoreSession session, Consumer<String> watcher) {
    this.who = who;
    this.session = session;
    this.watcher = watcher;
  }

  @Override
  public RowStream load(String table, List<String> columns) throws StoreException {
    RowStream rows = session.load(table, columns);
    return new RowStream() {
      @Override
      public void row(@Nullable String[] values) throws StoreException {
        rows.row(values);
      }

      @Override
      public long finish() throws StoreException {
        watcher.accept(who + " copy " + table);
        return rows.finish();
      }

      @Override
      public void close() {
        rows.close();
      }
    };
  }

  @Override
  public List<ResultRow> run(NamedSql sql, Map<String, ? extends @Nullable String> parameters)
      throws StoreException {
    watcher.accept(who + " " + sql.name());
    return session.run(sql, parameters);
  }

  @Override
  public void commit() throws StoreException {
    watcher.accept(who + " commit");
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
