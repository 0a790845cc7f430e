package io.pgtracker.pipeline.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.scraper.cli.GrantsCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * What a role may not see is shown as hidden, frame by frame, while the role's rights change; and
 * secrets stay where they are whatever it may see.
 */
class HiddenRowsTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "PostgreSQL {0}")
  @ValueSource(ints = {10, 18})
  void what_a_role_may_not_see_is_hidden_as_long_as_it_may_not(int major) throws Exception {
    try (Site site = Site.start(major, folder)) {
      prepare(site);

      site.scrape("scraper");
      assertThat(failedBut(site, "closed")).as("a role with nothing").isEmpty();
      assertThat(visible(site)).containsExactly("no sizes", "no statistics", "no values");
      assertThat(hidden(site, "database_sizes", "")).isEqualTo(1);
      assertThat(hidden(site, "tablespaces", "")).isEqualTo(2);
      assertThat(hidden(site, "columns", "app")).isEqualTo(4);
      assertThat(hidden(site, "sequences", "app")).isEqualTo(1);
      long hiddenSettings = hidden(site, "pg_settings", "");
      assertThat(hiddenSettings).isGreaterThan(10);

      site.run("postgres", "grant pg_monitor to scraper");
      site.scrape("scraper");
      assertThat(visible(site)).containsExactly("sizes", "no statistics", "no values");
      assertThat(hidden(site, "database_sizes", "")).isZero();
      assertThat(hidden(site, "pg_settings", "")).isZero();
      assertThat(hidden(site, "columns", "app")).isEqualTo(4);

      site.run("app", helpers());
      site.scrape("scraper");
      assertThat(visible(site)).as("helpers").containsExactly("sizes", "statistics", "values");
      assertThat(hidden(site, "columns", "app")).isZero();
      assertThat(hidden(site, "sequences", "app")).isZero();

      site.run("app", "drop schema pgtracker cascade", "revoke pg_monitor from scraper");
      site.scrape("scraper");
      assertThat(visible(site)).containsExactly("no sizes", "no statistics", "no values");
      assertThat(hidden(site, "pg_settings", "")).isEqualTo(hiddenSettings);
      assertThat(site.stored("select name from pgtracker.pg_settings where removed"))
          .as("a setting that is shown no more is not gone")
          .isEmpty();

      site.run("app", "grant usage on schema secret to scraper");
      site.run("app", "grant select on all tables in schema secret to scraper");
      site.run("app", "grant select on all sequences in schema secret to scraper");
      site.scrape("scraper");
      assertThat(visible(site)).containsExactly("no sizes", "statistics", "values");
      assertThat(hidden(site, "columns", "app")).as("row security is still on").isEqualTo(2);

      assertNoSecrets(site);
    }
  }

  /** What an administrator installs, as the command prints it. */
  private static String helpers() {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new GrantsCommand())
            .setOut(new PrintWriter(out))
            .execute("--role=scraper", "--helpers");
    assertThat(code).isZero();
    return out.toString();
  }

  private static void prepare(Site site) throws SQLException {
    site.run(
        "postgres",
        "create role scraper login",
        "create role keeper login password 'hush-password'",
        "create role team",
        "grant team to keeper",
        "alter role keeper set work_mem = '8MB'",
        "alter role keeper set app.api_key = 'hush-key'",
        "create database app",
        "create database closed",
        "revoke connect on database closed from public");
    site.run(
        "app",
        "create schema secret",
        "create table secret.plain (id int, code text)",
        "create table secret.rows (id int, code text)",
        "alter table secret.rows enable row level security",
        "create sequence secret.counting",
        "select nextval('secret.counting')",
        "insert into secret.plain select g, 'hush-code' from generate_series(1, 100) g",
        "insert into secret.rows select g, 'hush-code' from generate_series(1, 100) g",
        "analyze");
  }

  /** Frames that failed, of all databases but one. */
  private static List<String> failedBut(Site site, String database) throws SQLException {
    return site.failures().stream().filter(f -> !f.contains("|" + database + "|")).toList();
  }

  /** What can be read of a database, of a table and of a sequence by the latest state. */
  private static List<String> visible(Site site) throws SQLException {
    assertThat(
            site.stored(
                "select attname, data_type from "
                    + Site.state("columns", "attrelid, attnum", "app")
                    + " c where attrelid >= 16384 order by attrelid, attnum"))
        .as("names and types are everybody's")
        .containsExactly("id|integer", "code|text", "id|integer", "code|text");
    return site.stored(
        "select case (size is not null)::int + size_visible::int"
            + " when 2 then 'sizes' when 0 then 'no sizes' end"
            + " from (select distinct on (datid) * from pgtracker.database_sizes"
            + "       order by datid, collected_at desc) s where datname = 'closed'"
            + " union all select case (avg_width is not null)::int + statistics_visible::int"
            + " when 2 then 'statistics' when 0 then 'no statistics' end from "
            + Site.state("columns", "attrelid, attnum", "app")
            + " c where attrelid = (select min(attrelid) from pgtracker.columns where attrelid >= 16384)"
            + " and attnum = 1"
            + " union all select case (last_value is not null)::int + value_visible::int"
            + " when 2 then 'values' when 0 then 'no values' end from "
            + Site.state("sequences", "seqrelid", "app")
            + " q");
  }

  /** Hidden rows of the latest frame of a dataset. */
  private static long hidden(Site site, String dataset, String database) throws SQLException {
    return Long.parseLong(
        site.stored(
                "select hidden_rows from pgtracker.frame where dataset = '%s' and database = '%s'"
                        .formatted(dataset, database)
                    + " order by collected_at desc limit 1")
            .get(0));
  }

  private static void assertNoSecrets(Site site) throws Exception {
    assertThat(
            site.stored(
                "select name, setting, masked from pgtracker.pg_db_role_setting"
                    + " where not removed order by 1"))
        .containsExactly("app.api_key|null|t", "work_mem|8MB|f");
    assertThat(
            site.stored(
                "select r.rolname, m.rolname from pgtracker.pg_roles r"
                    + " join pgtracker.pg_roles m on m.oid = any (r.member_of)"
                    + " where r.rolname = 'keeper'"))
        .containsExactly("keeper|team");
    for (byte[] object : site.objectContents()) {
      assertThat(new String(object, StandardCharsets.UTF_8)).doesNotContain("hush-");
    }
  }
}
