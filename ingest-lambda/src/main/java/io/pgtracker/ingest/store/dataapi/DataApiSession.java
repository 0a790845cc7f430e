package io.pgtracker.ingest.store.dataapi;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.RowStream;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import io.pgtracker.ingest.store.StoreSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.rdsdata.model.SqlParameter;

/**
 * A session over the Data API: a transaction of it at a time, begun at the first statement, each
 * statement a request. A statement that fails ends its transaction; the service ends one that gets
 * no statement for three minutes.
 */
public final class DataApiSession implements StoreSession {
  private static final Logger LOG = LoggerFactory.getLogger(DataApiSession.class);

  /** As {@code JdbcStore} sets them; here they hold for a transaction, since nothing else does. */
  private static final NamedSql SETTINGS = NamedSql.beside(DataApiSession.class, "settings");

  private static final NamedSql COLUMN_TYPES =
      NamedSql.beside(DataApiSession.class, "column_types");
  private static final NamedSql CANCEL = NamedSql.beside(DataApiSession.class, "cancel");

  private final DataApiCalls calls;
  private final String location;
  private final Map<String, Map<String, String>> typesByTable = new HashMap<>();
  private volatile @Nullable Transaction transaction;
  private volatile boolean isAborted;

  /**
   * @param process of the server that works for it, and when it began: what names it to the server
   */
  private record Transaction(String id, Map<String, String> process) {}

  DataApiSession(DataApiCalls calls, String location) {
    this.calls = calls;
    this.location = location;
  }

  @Override
  public RowStream load(String table, List<String> columns) throws StoreException {
    Map<String, String> types = typesByTable.get(table);
    if (types == null) {
      types = new HashMap<>();
      for (ResultRow row : run(COLUMN_TYPES, Map.of("table_name", table))) {
        types.put(row.text("column_name"), row.text("type"));
      }
      typesByTable.put(table, types);
    }
    List<String> known = new ArrayList<>();
    for (String column : columns) {
      String type = types.get(column);
      if (type == null) {
        throw new IllegalArgumentException("the store has no column " + table + "." + column);
      }
      known.add(type);
    }
    return new DataApiRows(this, table, columns, known);
  }

  @Override
  public List<ResultRow> run(NamedSql sql, Map<String, ? extends @Nullable String> parameters)
      throws StoreException {
    return run(sql, parameters, false);
  }

  /**
   * Runs a statement that may take longer than the 45 s for which the service waits: it is waited
   * for here. What it answers is lost then.
   */
  public void runLong(NamedSql sql) throws StoreException {
    run(sql, Map.of(), true);
  }

  private List<ResultRow> run(
      NamedSql sql, Map<String, ? extends @Nullable String> parameters, boolean isLong)
      throws StoreException {
    List<SqlParameter> sent = new ArrayList<>();
    String text = Texts.withoutComments(sql.text());
    long bytes = RequestSize.bytes(text);
    for (String name : new LinkedHashSet<>(sql.parameters())) {
      if (!parameters.containsKey(name)) {
        throw new IllegalArgumentException(sql.name() + " needs :" + name);
      }
      String value = parameters.get(name);
      bytes += value == null ? 0 : RequestSize.bytes(value);
      sent.add(parameter(name, value));
    }
    if (bytes > RequestSize.MOST_BYTES) {
      throw new StoreException(
          Kind.VALUES_REFUSED,
          sql.name() + " takes a request beyond the 4 MiB of the RDS Data API: " + bytes + " bytes",
          null,
          null);
    }
    String id = transaction().id();
    try {
      return Answer.rows(sql.name(), calls.execute(sql.name(), text, sent, id, isLong));
    } catch (StoreException e) {
      if (!isLong || !LongStatement.goesOn(e)) {
        throw e;
      }
      LongStatement.await(calls, id);
      return List.of();
    }
  }

  private static SqlParameter parameter(String name, @Nullable String value) {
    return SqlParameter.builder()
        .name(name)
        .value(
            field -> {
              if (value == null) {
                field.isNull(true);
              } else {
                field.stringValue(Texts.wellFormed(value));
              }
            })
        .build();
  }

  private Transaction transaction() throws StoreException {
    if (isAborted) {
      throw new StoreException(
          Kind.UNAVAILABLE, "the session of store " + location + " was aborted", null, null);
    }
    Transaction known = transaction;
    if (known == null) {
      String id = calls.begin();
      known = new Transaction(id, Map.of());
      // Known before its settings are made: whatever fails, it is rolled back.
      transaction = known;
      Map<String, @Nullable String> process =
          Answer.rows(
                  SETTINGS.name(),
                  calls.ask(SETTINGS.name(), Texts.withoutComments(SETTINGS.text()), List.of(), id))
              .get(0)
              .values();
      known =
          new Transaction(
              id,
              Map.of(
                  "pid", String.valueOf(process.get("pid")),
                  "begun_at", String.valueOf(process.get("begun_at"))));
      transaction = known;
    }
    return known;
  }

  @Override
  public void commit() throws StoreException {
    Transaction known = transaction;
    if (known != null) {
      transaction = null;
      calls.commit(known.id());
    }
  }

  @Override
  public void rollback() {
    Transaction known = transaction;
    transaction = null;
    if (known != null && !isAborted) {
      rollback(calls, known);
    }
  }

  /** Where the service knows the transaction no more, it has rolled it back itself. */
  private static void rollback(DataApiCalls calls, Transaction known) {
    try {
      calls.rollback(known.id());
    } catch (StoreException e) {
      LOG.debug("a transaction could not be rolled back; the service does it by itself", e);
    }
  }

  /** Nothing is kept between transactions that could be dead. */
  @Override
  public boolean isAlive(Duration limit) {
    return !isAborted;
  }

  /** Whoever waits goes on at once; the server is asked to end what runs, which it would finish. */
  @Override
  public void abort() {
    isAborted = true;
    Transaction known = transaction;
    calls.abort();
    if (known == null) {
      return;
    }
    DataApiCalls after = calls.anew();
    if (!known.process().isEmpty()) {
      List<SqlParameter> process =
          CANCEL.parameters().stream()
              .distinct()
              .map(name -> parameter(name, known.process().get(name)))
              .toList();
      try {
        after.ask(CANCEL.name(), Texts.withoutComments(CANCEL.text()), process, null);
      } catch (StoreException e) {
        LOG.debug("the server could not be asked to end a statement", e);
      }
    }
    rollback(after, known);
  }

  @Override
  public void close() {
    rollback();
  }
}
