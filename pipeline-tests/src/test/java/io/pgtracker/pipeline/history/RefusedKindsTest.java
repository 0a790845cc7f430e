package io.pgtracker.pipeline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a session that history.go has taken to the past refuses, without the command's help. All
 * that was recorded is a look at sessions, when there were none.
 */
class RefusedKindsTest {
  private static PastStore ofSuperuser;
  private static PastStore ofPlainRole;

  @BeforeAll
  static void migrate() throws Exception {
    ofSuperuser = PastStore.create();
    ofPlainRole = PastStore.ofPlainRole();
    for (PastStore store : List.of(ofSuperuser, ofPlainRole)) {
      try (Connection owner = store.connectAsOwner()) {
        run(owner, "insert into pgtracker.instance (name, labels_at) values ('orders', now())");
        run(
            owner,
            "insert into pgtracker.frame (instance_id, dataset, database, collected_at, tick,"
                + " scraper_id, sequence, complete, row_count, hidden_rows, duration_micros,"
                + " skew_micros, server_version_num, evidence, out_of_series, object_key,"
                + " chain_from) select instance_id, 'pg_stat_activity', '', '2026-11-22 10:15',"
                + " now(), 's', 1, true, 0, 0, 0, 0, 180000, '{}', false, 'k', '2026-11-22 10:15'"
                + " from pgtracker.instance");
      }
    }
  }

  @AfterAll
  static void close() throws Exception {
    ofSuperuser.close();
    ofPlainRole.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // would act: at every list of arguments any version has
        "pg_terminate_backend(1)",
        "pg_terminate_backend(1, 100)",
        "pg_cancel_backend(1)",
        "pg_stat_reset()",
        "pg_stat_reset_shared()",
        "pg_stat_reset_shared('io')",
        "pg_stat_reset_single_table_counters(1)",
        "pg_stat_reset_single_function_counters(1)",
        "pg_stat_reset_slru()",
        "pg_stat_reset_slru('notify')",
        "pg_stat_reset_replication_slot('standby')",
        "pg_stat_reset_subscription_stats(1)",
        "pg_stat_reset_backend_stats(1)",
        "pg_stat_statements_reset()",
        "pg_stat_statements_reset(0, 0, 0)",
        "pg_stat_statements_reset(0, 0, 0, true)",
        "pg_stat_statements_reset(queryid => 1)",
        // was never recorded
        "age(xid '3')",
        "mxid_age(xid '3')",
        "pg_get_viewdef(1::oid)",
        "pg_get_functiondef(1)",
        "pg_get_ruledef(1)",
        "pg_relation_filepath('pg_class')",
        "pg_ls_dir('.')",
        "has_column_privilege('pg_class', 'relname', 'select')",
        "current_setting('work_mem')",
        // names objects by what the store has
        "to_regproc('now')",
        "1::oid::regprocedure",
        "'now'::regproc",
        "'simple'::regconfig",
      })
  void isRefused(String expression) throws Exception {
    for (PastStore store : List.of(ofSuperuser, ofPlainRole)) {
      assertRefused(store, "select " + expression);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1259::oid::regclass",
        "'pg_class'::regclass",
        "to_regclass('pg_class')",
        "'text'::regtype",
        "10::oid::regrole",
        "'public'::regnamespace",
      })
  void aTypeThatShowsNamesIsRefusedWhereAPlainRoleMigrated(String expression) throws Exception {
    assertRefused(ofPlainRole, "select " + expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select current_database()",
        "select count(*) from pg_class",
        "select relname from pg_stat_user_tables",
        "select pg_relation_size('orders')",
      })
  void whatIsOfADatabaseAsksForItsName(String query) throws Exception {
    try (Connection past = gone(ofSuperuser, null)) {
      assertThatThrownBy(() -> Told.by(past, query))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"))
          .hasMessageContaining("history.go(instance, at, database)");
    }
  }

  @Test
  void aTemporaryTableNamedLikeAViewIsNotTakenForIt() throws Exception {
    try (Connection past = ofSuperuser.connect()) {
      run(past, "create temporary table pg_stat_activity (pid integer)");
      run(past, "insert into pg_temp.pg_stat_activity values (7)");
      run(past, "select * from history.go('orders', '2026-11-22 10:15')");
      assertThat(Told.by(past, "select count(*) from pg_stat_activity").rows())
          .isEqualTo(List.of(List.of("0")));
    }
  }

  private static void assertRefused(PastStore store, String query) throws SQLException {
    try (Connection past = gone(store, "shop")) {
      assertThatThrownBy(() -> Told.by(past, query))
          .as(query)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"))
          .hasMessageContaining("not recorded: ");
    }
  }

  /** In a database nothing was recorded of, which history.go itself would refuse. */
  private static Connection gone(PastStore store, @Nullable String database) throws SQLException {
    Connection past = store.connect();
    run(past, "select * from history.go('orders', '2026-11-22 10:15')");
    if (database != null) {
      run(past, "set history.database = '" + database + "'");
    }
    return past;
  }

  private static void run(Connection session, String sql) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(sql);
    }
  }
}
