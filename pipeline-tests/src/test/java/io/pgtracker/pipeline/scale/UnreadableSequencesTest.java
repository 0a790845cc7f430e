package io.pgtracker.pipeline.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sequences that nobody can read, and not for want of a right: until 16 PostgreSQL refuses them
 * with an error, since 17 it gives null. One of them must not cost the others.
 */
class UnreadableSequencesTest {
  private static final String VALUES =
      "select sequencename, last_value, value_visible, skipped from "
          + Site.state("sequences", "seqrelid", "postgres")
          + " order by 1";

  @TempDir private Path folder;

  @Test
  void temporary_ones_of_other_sessions_and_unlogged_ones_on_a_standby_have_no_value()
      throws Exception {
    try (Site site = Site.start(16, folder);
        Connection session = site.server().connect();
        Statement statement = session.createStatement()) {
      site.run(
          "postgres",
          "create sequence logged",
          "create unlogged sequence unlogged",
          "select nextval('logged'), nextval('unlogged')");
      statement.execute("create temporary table passing (id serial)");
      statement.execute("insert into passing default values");

      assertThat(site.scrape("postgres")).isZero();
      assertThat(site.failures()).isEmpty();
      assertThat(site.stored(VALUES))
          .containsExactly("logged|1|t|f", "passing_id_seq|null|t|f", "unlogged|1|t|f");
      assertThat(sizeOf(site, "passing")).containsExactly("8192");

      try (PostgresServer standby = site.server().newStandby()) {
        assertThat(site.scrape(standby, "postgres")).isZero();
        assertThat(site.failures()).isEmpty();
      }
      assertThat(site.stored(VALUES)).contains("logged|1|t|f", "unlogged|null|t|f");
    }
  }

  private static List<String> sizeOf(Site site, String table) throws SQLException {
    return site.stored(
        "select s.main_size from "
            + Site.state("relation_sizes", "relid", "postgres")
            + " s join "
            + Site.state("relations", "oid", "postgres")
            + " r on r.oid = s.relid where r.relname = '"
            + table
            + "'");
  }
}
