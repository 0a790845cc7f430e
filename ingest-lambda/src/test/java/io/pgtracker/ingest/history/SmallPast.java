package io.pgtracker.ingest.history;

import io.pgtracker.ingest.TestStore;
import io.pgtracker.ingest.migrate.SchemaVersion;
import io.pgtracker.ingest.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A store with schemas of the past as small as can be: one view, a few functions, one table. */
public final class SmallPast implements AutoCloseable {
  private final TestStore store;

  public SmallPast() throws StoreException, SQLException {
    store = TestStore.createEmpty();
    try (Connection connection = store.store().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create schema history;
          create schema history_17;
          create view history_17.pg_class as select 7::oid as oid, 'then'::name as relname;
          create view history_17.pg_authid as
            select 1 / (select count(*) - 1 from pg_catalog.pg_am where false) as oid;
          create function history.now() returns timestamptz language sql stable
            return timestamptz '2026-11-22 10:15+00';
          create function history.pg_relation_size(oid) returns bigint language sql stable
            return 8192::bigint;
          create function history.pg_stat_reset() returns void language plpgsql as
            $$ begin raise 'not recorded: pg_stat_reset()' using errcode = '0A000'; end $$;
          create function history.current_schemas(boolean) returns name[] language plpgsql as
            $$ begin raise 'not recorded: current_schemas()' using errcode = '0A000'; end $$;
          create type history.mood as enum ('calm', 'busy');
          create table public.orders (id int);
          create function public.mine() returns int language sql return 1;
          create function history.go(instance text, at timestamptz, database text)
          returns table (version int, collected_at timestamptz) language plpgsql as $$
          begin
            if instance <> 'orders' then
              raise 'no instance %: pgtracker.instance lists them', instance using errcode = '22023';
            end if;
            perform set_config('search_path', 'history_17, history, pg_catalog, pg_temp', false);
            return query select 17, at;
          end $$;
          create function history.between(text, timestamptz, timestamptz, text)
          returns table (version int, collected_at timestamptz) language sql as 'select 17, $3';
          create function history.leave() returns void language sql return null;
          create schema pgtracker;
          create table pgtracker.schema_history (version text, success boolean);
          """);
      statement.execute(
          "insert into pgtracker.schema_history values ('%d', true)"
              .formatted(SchemaVersion.ofProgram().number()));
      connection.commit();
    }
  }

  /** The store as an older or newer program would have left it. */
  public void pretendVersion(int version) throws StoreException, SQLException {
    try (Connection connection = store.store().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("update pgtracker.schema_history set version = '%d'".formatted(version));
      connection.commit();
    }
  }

  public String uri() {
    return store.uri();
  }

  /** A connection as the command makes one. */
  public Connection connect() throws StoreException {
    return store.store().connectForQueries();
  }

  @Override
  public void close() throws StoreException, SQLException {
    store.close();
  }
}
