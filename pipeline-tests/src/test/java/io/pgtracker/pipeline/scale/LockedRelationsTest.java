package io.pgtracker.pipeline.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything is taken while relations are locked and others are waited for; then once more. */
class LockedRelationsTest {
  private static final List<String> RELATIONS =
      List.of(
          "create table free (id int primary key, note text, check (id > 0))",
          "create table held (id int primary key, n int check (n > 0))",
          "create index held_n on held (n) where n > 1",
          "create table wanted (id int primary key)",
          "create table points_to_held (id int references held)",
          "create table has_a_held (row held check ((row).n > 2))",
          "create index has_a_held_n on has_a_held (((row).n))",
          "create table indexed (id int)",
          "create index dropped on indexed (id)",
          "create sequence altered",
          "create sequence counting",
          "select nextval('altered'), nextval('counting')",
          "create table parts (id int) partition by range (id)",
          "create table part_1 partition of parts for values from (1) to (10)",
          "create table other_parts (id int) partition by list (id)",
          "create table other_part_1 partition of other_parts for values in (1)",
          "insert into free select g, 'x' from generate_series(1, 1000) g",
          "insert into held values (1, 5)",
          "vacuum free");

  @TempDir private Path folder;

  @ParameterizedTest(name = "PostgreSQL {0}")
  @ValueSource(ints = {10, 14, 18})
  void what_is_locked_is_skipped_and_nothing_waits(int major) throws Exception {
    try (Site site = Site.start(major, folder)) {
      site.run("postgres", "create database app", "create role scraper login superuser");
      site.run("app", RELATIONS.toArray(String[]::new));
      site.run("postgres", "create database copy template app");
      scrapeWithLocks(site);

      assertNothingWaited(site);
      assertSkipped(site);

      assertThat(site.scrape("scraper")).isZero();
      assertNothingWaited(site);
      assertEverythingThere(site);
    }
  }

  /** Who waited for one of them would wait until it is canceled, which the server's log tells. */
  private static void scrapeWithLocks(Site site) throws SQLException {
    try (HeldLocks locks = new HeldLocks(site, "app")) {
      locks.hold(
          "lock table held in access exclusive mode",
          "lock table parts in access exclusive mode",
          "drop index dropped",
          "alter sequence altered restart with 7");
      locks.await("wanted");
      assertThat(site.scrape("scraper")).isZero();
    }
  }

  private static void assertNothingWaited(Site site) throws Exception {
    assertThat(site.log("scraper"))
        .noneMatch(line -> line.contains("still waiting"))
        .noneMatch(line -> line.contains("lock timeout"));
    assertThat(site.failures()).isEmpty();
  }

  private static void assertSkipped(Site site) throws SQLException {
    assertThat(skipped(site, "relation_sizes", "relid", "num_nulls(main_size, fsm_size) = 2"))
        .containsExactly("dropped", "held", "indexed", "part_1", "wanted");
    assertThat(skipped(site, "indexes", "indexrelid", "definition is null"))
        .containsExactly("dropped", "has_a_held_n", "held_n", "held_pkey", "wanted_pkey");
    assertThat(skipped(site, "constraints", "conrelid", "definition is null"))
        .containsExactly("has_a_held", "held", "points_to_held", "wanted");
    assertThat(
            skipped(site, "inheritance", "relid", "num_nulls(partition_key, partition_bound) = 2"))
        .containsExactly("part_1", "parts");
    assertThat(skipped(site, "sequences", "seqrelid", "last_value is null"))
        .containsExactly("altered");
    assertThat(
            site.stored(
                "select count(*), count(*) filter (where skipped or main_size is null)"
                    + " from pgtracker.relation_sizes where database = 'copy' and relid >= 16384"))
        .as("a copy of the database has the same oids and no locks")
        .containsExactly(
            site.number(
                    "copy",
                    "select count(*) from pg_class where oid >= 16384"
                        + " and relkind in ('r', 'i', 'S', 't', 'm')")
                + "|0");
    assertThat(
            site.stored(
                "select relname from pgtracker.pg_stat_user_tables where database = 'app'"
                    + " order by 1"))
        .contains("held", "wanted", "part_1", "free");
  }

  private static void assertEverythingThere(Site site) throws SQLException {
    for (String dataset :
        List.of("relation_sizes", "indexes", "constraints", "inheritance", "sequences")) {
      assertThat(site.stored("select count(*) from " + latest(dataset) + " where skipped"))
          .as(dataset)
          .containsExactly("0");
    }
    assertThat(
            site.stored(
                "select indexrelid, definition from "
                    + latest("indexes")
                    + " where schemaname = 'public' order by 1"))
        .isEqualTo(
            site.live(
                "app",
                "select indexrelid, pg_get_indexdef(indexrelid) from pg_index where indexrelid"
                    + " in (select oid from pg_class where relnamespace = 'public'::regnamespace)"
                    + " order by 1"));
    assertThat(
            site.stored(
                "select oid, definition from "
                    + latest("constraints")
                    + " where schemaname = 'public' order by 1"))
        .isEqualTo(
            site.live(
                "app",
                "select oid, pg_get_constraintdef(oid) from pg_constraint"
                    + " where connamespace = 'public'::regnamespace order by 1"));
    assertThat(
            site.stored(
                "select relid, main_size, fsm_size, vm_size from "
                    + latest("relation_sizes")
                    + " order by 1"))
        .containsAll(
            site.live(
                "app",
                "select oid, pg_relation_size(oid), pg_relation_size(oid, 'fsm'),"
                    + " pg_relation_size(oid, 'vm') from pg_class"
                    + " where relnamespace = 'public'::regnamespace and relkind = 'r'"))
        .hasSize(
            (int)
                site.number(
                    "app",
                    "select count(*) from pg_class where relkind in ('r', 'i', 'S', 't', 'm')"));
    assertThat(
            site.stored(
                "select partition_key, partition_bound from "
                    + latest("inheritance")
                    + " order by relid"))
        .containsExactly(
            "RANGE (id)|null",
            "null|FOR VALUES FROM (1) TO (10)",
            "LIST (id)|null",
            "null|FOR VALUES IN (1)");
    assertThat(
            site.stored(
                "select sequencename, last_value from " + latest("sequences") + " order by 1"))
        .containsExactly("altered|1", "counting|1");
  }

  private static String latest(String dataset) {
    return Site.state(
        dataset,
        switch (dataset) {
          case "indexes" -> "indexrelid";
          case "sequences" -> "seqrelid";
          case "constraints", "relations" -> "oid";
          default -> "relid";
        },
        "app");
  }

  /** Names of relations whose row, or a row of it, is skipped and has no values. */
  private static List<String> skipped(
      Site site, String dataset, String relation, String withoutValues) throws SQLException {
    List<String> skipped =
        site.stored(
            "select distinct r.relname from "
                + latest(dataset)
                + " s join "
                + latest("relations")
                + " r on r.oid = s."
                + relation
                + " where s.skipped and "
                + withoutValues
                + " order by 1");
    assertThat(
            site.stored(
                "select count(*) from "
                    + latest(dataset)
                    + " where skipped and not "
                    + withoutValues))
        .as("skipped with values in %s", dataset)
        .containsExactly("0");
    return skipped;
  }
}
