package io.pgtracker.pipeline.scripts;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A live server with something to find for everybody who looks, and nothing that goes on. */
final class Shop implements AutoCloseable {
  static final String DATABASE = "shop";

  private static final String[] TABLES = {
    "create extension pg_stat_statements",
    "create table customer (id serial primary key, name text not null, city text, seen"
        + " timestamptz)",
    "create index customer_city on customer (city)",
    "create index customer_city_again on customer (city)",
    "create table orders (id bigserial primary key, customer_id int references customer,"
        + " total numeric, note text)",
    "create index orders_large on orders (total) where total > 100",
    "create sequence nearly_full as smallint",
    "create schema empty",
    "create unlogged table basket (id int primary key, what text)",
    "create table public.pg_locks ()",
    "create type mood as enum ('good', 'bad')",
    "create domain empty.score as numeric(5, 2) check (value >= 0)",
    "create table review (was mood, moods mood[], points empty.score, gone int, code varchar(8)[])",
    "alter table review drop column gone",
    "create table review_long (words text) inherits (review)",
    "create index review_was on review (was)",
    "comment on column review.was is 'how it felt'",
    "insert into review (was) values ('good')",
    "insert into review_long (was, points) select 'bad', i from generate_series(1, 30) i",
    "insert into customer (name, city)"
        + " select 'n' || i, 'c' || i % 10 from generate_series(1, 5000) i",
    "insert into orders (customer_id, total, note)"
        + " select 1 + i % 5000, i % 300, repeat('x', 900) from generate_series(1, 15000) i",
    "delete from orders where id % 3 = 0",
    "update customer set seen = now() where id % 2 = 0",
    "select setval('nearly_full', 32000)",
    "vacuum customer",
    "analyze",
    "select count(*) from orders where total > 150",
    "select count(*) from customer where city = 'c3'",
    "do $$ begin for i in 1..120 loop perform from orders where note is null; end loop; end $$",
    "select pg_create_physical_replication_slot('standby', true)"
  };

  private final PostgresServer server;
  private final List<Connection> sessions = new ArrayList<>();

  private Shop(PostgresServer server) {
    this.server = server;
  }

  static Shop open() throws SQLException {
    Shop shop =
        new Shop(
            PostgresServer.builder()
                .major(17)
                .setting("shared_preload_libraries", "pg_stat_statements")
                .setting("autovacuum", "off")
                .setting("wal_level", "logical")
                .start());
    shop.run("postgres", "create database " + DATABASE);
    shop.run(DATABASE, TABLES);
    // Whoever looks from here on leaves no trace in what he looks at.
    shop.run(
        "postgres",
        "alter system set pg_stat_statements.track = 'none'",
        "select pg_reload_conf()",
        "checkpoint");
    shop.hold();
    return shop;
  }

  /** A transaction that holds a row, and one that waits for it. */
  private void hold() throws SQLException {
    Connection holder = session();
    holder.createStatement().execute("select id from orders where id = 1 for update");
    Connection waiter = session();
    Thread waits =
        new Thread(
            () -> {
              try (Statement statement = waiter.createStatement()) {
                statement.execute("update orders set total = 0 where id = 1");
              } catch (SQLException ended) {
                // with the test
              }
            },
            "waits");
    waits.setDaemon(true);
    waits.start();
    Await.until(
        "a session waits for a lock",
        () ->
            !ask("select pid from pg_stat_activity where wait_event_type = 'Lock'", Map.of())
                .isEmpty());
  }

  private Connection session() throws SQLException {
    Connection connection = server.connect(DATABASE);
    connection.setAutoCommit(false);
    sessions.add(connection);
    return connection;
  }

  String uri() {
    return server.uri("postgres");
  }

  /** What a script answers right now, on a session of its own. */
  Rows ask(String script, Map<String, String> variables) throws SQLException {
    String sql = script;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      sql =
          Pattern.compile("(?<!:):" + variable.getKey() + "\\b")
              .matcher(sql)
              .replaceAll(variable.getValue());
    }
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = server.connect(DATABASE);
        Statement statement = connection.createStatement()) {
      statement.execute("set timezone = 'UTC'");
      boolean more = statement.execute(sql);
      while (more) {
        try (ResultSet result = statement.getResultSet()) {
          read(result, rows);
        }
        more = statement.getMoreResults();
      }
    }
    return new Rows(rows);
  }

  private static void read(ResultSet result, List<List<String>> rows) throws SQLException {
    int columns = result.getMetaData().getColumnCount();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      names.add(result.getMetaData().getColumnLabel(i));
    }
    rows.add(names);
    while (result.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        row.add(Objects.requireNonNullElse(result.getString(i), "null"));
      }
      rows.add(row);
    }
  }

  private void run(String database, String... statements) throws SQLException {
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      sessions.get(0).close(); // first who is waited for
      for (Connection session : sessions) {
        session.close();
      }
    } finally {
      server.close();
    }
  }
}
