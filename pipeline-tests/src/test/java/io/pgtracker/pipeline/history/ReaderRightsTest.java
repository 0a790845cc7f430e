package io.pgtracker.pipeline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is given pgtracker_reader may read the store and go into the past, and no more. */
class ReaderRightsTest {
  private static final String SCHEMAS = "n.nspname ~ '^(pgtracker|history)'";

  private static PastStore store;
  private static Connection owner;
  private static Connection reader;

  @BeforeAll
  static void migrate() throws Exception {
    store = PastStore.ofPlainRole();
    owner = store.connectAsOwner();
    run(
        owner,
        "insert into pgtracker.instance (name, labels_at) values ('orders', now())",
        "insert into pgtracker.frame (instance_id, dataset, database, collected_at, tick,"
            + " scraper_id, sequence, complete, row_count, hidden_rows, duration_micros,"
            + " skew_micros, server_version_num, evidence, out_of_series, object_key, chain_from)"
            + " select instance_id, 'pg_stat_activity', '', now(), now(), 's', 1, true, 0, 0, 0, 0,"
            + " 160000, '{}', false, 'k', now() from pgtracker.instance");
    reader = store.connect();
  }

  @AfterAll
  static void close() throws Exception {
    reader.close();
    owner.close();
    store.close();
  }

  @Test
  void nothingButReadingIsGranted() throws Exception {
    run(reader, "select history.leave()");
    assertThat(
            told(
                """
                select format('%%s on %%s', p.privilege, c.oid::regclass)
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                cross join unnest('{INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) as p(privilege)
                where %1$s and c.relkind in ('r', 'p', 'v', 'm', 'f')
                  and has_table_privilege(c.oid, p.privilege)
                union all
                select format('UPDATE on %%s', c.oid::regclass)
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where %1$s and case when c.relkind = 'S' then has_sequence_privilege(c.oid, 'USAGE, UPDATE') end
                union all
                select format('CREATE in %%s', n.nspname)
                from pg_namespace n
                where %1$s and has_schema_privilege(n.oid, 'CREATE')
                """
                    .formatted(SCHEMAS)))
        .isEmpty();
  }

  /** Else a function of the store would do for the reader what he may not do himself. */
  @Test
  void noFunctionRunsWithTheRightsOfItsOwner() throws Exception {
    run(reader, "select history.leave()");
    assertThat(
            told(
                "select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid ="
                    + " p.pronamespace where p.prosecdef and "
                    + SCHEMAS))
        .isEmpty();
  }

  /** PostgreSQL's own pg_has_role says false of a role that is none, but to a superuser. */
  @Test
  void aReaderIsToldOfRolesWhatASuperuserIs() throws Exception {
    run(
        owner,
        "insert into pgtracker.pg_roles (instance_id, collected_at, oid, rolname, rolsuper)"
            + " select instance_id, collected_at, 3373, 'pg_monitor', false from pgtracker.frame",
        "insert into pgtracker.frame select (jsonb_populate_record(f, '{\"dataset\":"
            + " \"pg_roles\"}')).* from pgtracker.frame f");
    try {
      run(reader, "select history.go('orders', pg_catalog.now())");
      assertThat(told("select pg_has_role('pg_monitor', 'member')::text")).containsExactly("true");
      assertThat(told("select pg_has_role(99::oid, 'usage')::text")).containsExactly("null");
    } finally {
      run(owner, "delete from pgtracker.frame where dataset = 'pg_roles'");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into pgtracker.instance (name, labels_at) values ('x', '2026-01-01')",
        "update pgtracker.retention set keep = '9 years'",
        "delete from pgtracker.frame",
        "truncate pgtracker.pg_stat_activity",
        "drop view history_10.pg_stat_activity",
        "create table pgtracker.mine (n int)",
        "create function history.mine() returns int language sql as 'select 1'",
        "create or replace function history.now() returns timestamptz language sql stable as"
            + " 'select null::timestamptz'",
        "create or replace view history_16.pg_class as select 1",
        "alter function history.go(text, timestamptz, text) rename to went",
        "set role past_owner",
        "set session authorization past_owner",
        "select pg_catalog.pg_terminate_backend(pid) from pg_catalog.pg_stat_activity"
            + " where usename = 'past_owner'",
        "select pg_catalog.pg_cancel_backend(pid) from pg_catalog.pg_stat_activity"
            + " where usename = 'past_owner'",
        "select pg_catalog.pg_reload_conf()",
        "select pg_catalog.pg_stat_reset()",
        "select pg_catalog.pg_read_file('postgresql.conf')",
        "select pg_catalog.pg_switch_wal()",
        "copy pgtracker.instance to program 'true'",
        "select pgtracker.make_rows_at('pg_locks')",
        "select pgtracker.make_partition('pg_locks', '2031-01-01')",
      })
  void whatIsMoreThanReadingFails(String statement) throws Exception {
    for (String where : List.of("history.leave()", "history.go('orders', pg_catalog.now())")) {
      run(reader, "select " + where);
      try {
        run(reader, statement);
        assertThat(statement).as("ran after %s", where).isNull();
      } catch (SQLException refused) {
        assertThat(refused.getSQLState()).as(refused.getMessage()).isIn("42501", "0A000");
      }
    }
    assertThat(Told.by(owner, "select count(*)::text from pgtracker.frame").rows())
        .isEqualTo(List.of(List.of("1")));
  }

  private static Set<String> told(String query) throws SQLException {
    Set<String> told = new TreeSet<>();
    Told.by(reader, query).rows().forEach(row -> told.add(String.valueOf(row.get(0))));
    return told;
  }

  private static void run(Connection session, String... statements) throws SQLException {
    try (Statement statement = session.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
