package io.pgtracker.pipeline.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as nobody should choose them arrive in the store as they are on the server. */
class HostileNamesTest {
  /** Of everything; at most 63 bytes, with each sort of quote, a path, a newline and Unicode. */
  private static final String NAME = "a'b\"c\\d$$/../%s {}\n\tÄ 表 😀;--";

  private static final String QUOTED = "\"" + NAME.replace("\"", "\"\"") + "\"";

  @TempDir private Path folder;

  @ParameterizedTest(name = "PostgreSQL {0}")
  @ValueSource(ints = {10, 14, 18})
  void names_arrive_as_they_are(int major) throws Exception {
    try (Site site = Site.start(major, folder)) {
      site.run(
          "postgres",
          "create role " + QUOTED,
          "create database " + QUOTED,
          "comment on database " + QUOTED + " is " + literal(NAME),
          "alter role " + QUOTED + " set work_mem = '8MB'");
      site.run(NAME, withNames());

      assertThat(site.scrape("postgres")).isZero();
      assertThat(site.failures()).isEmpty();
      assertNamesOf(site, "pg_database", "datname", "description");
      assertNamesOf(site, "pg_roles", "rolname");
      assertNamesOf(site, "database_sizes", "datname");
      assertNamesOf(site, "pg_stat_user_tables", "database", "schemaname", "relname");
      assertNamesOf(site, "pg_stat_user_indexes", "database", "indexrelname");
      assertNamesOf(site, "pg_stat_user_functions", "database", "schemaname", "funcname");
      assertNamesOf(site, "relations", "database", "schemaname", "relname");
      assertNamesOf(site, "sequences", "database", "sequencename");
      assertNamesOf(site, "indexes", "database", "indexname");
      assertNamesOf(site, "constraints", "database", "schemaname", "conname");
      assertNamesOf(site, "columns", "database", "attname");
      assertNamesOf(site, "comments", "database", "description");
      assertThat(
              site.stored(
                  "select definition from pgtracker.indexes where indexname = " + literal(NAME)))
          .isEqualTo(
              site.live(
                  NAME,
                  "select pg_get_indexdef(oid) from pg_class where relkind = 'i' and relname = "
                      + literal(NAME)));
      assertThat(
              site.stored(
                  "select arguments from pgtracker.pg_stat_user_functions order by arguments"))
          .containsExactly("integer", "text");
    }
  }

  private static String[] withNames() {
    return List.of(
            "create schema %1$s",
            "set search_path = %1$s",
            "create table %1$s (%1$s int, constraint %1$s check (%1$s > 0))",
            "create schema other",
            "set search_path = other",
            "create table \"of the index\" (%1$s int)",
            "create index %1$s on \"of the index\" (%1$s)",
            "create schema third",
            "create sequence third.%1$s",
            "set track_functions = 'all'",
            "create function %1$s.%1$s(int) returns int language plpgsql as 'begin return 1; end'",
            "create function %1$s.%1$s(text) returns int language plpgsql as 'begin return 1; end'",
            "select %1$s.%1$s(1), %1$s.%1$s('x')",
            "comment on table %1$s.%1$s is %2$s",
            "comment on column %1$s.%1$s.%1$s is %2$s",
            "comment on schema %1$s is %2$s")
        .stream()
        .map(sql -> sql.formatted(QUOTED, literal(NAME)))
        .toArray(String[]::new);
  }

  /** In one row of a dataset all of these columns hold the name. */
  private static void assertNamesOf(Site site, String dataset, String... columns)
      throws SQLException {
    assertThat(
            site.stored(
                "select count(*) > 0 from pgtracker."
                    + dataset
                    + " where "
                    + literal(NAME)
                    + " = all (array["
                    + String.join(", ", columns)
                    + "]::text[])"))
        .as("%s %s", dataset, String.join(", ", columns))
        .containsExactly("t");
  }

  private static String literal(String text) {
    return "E'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
