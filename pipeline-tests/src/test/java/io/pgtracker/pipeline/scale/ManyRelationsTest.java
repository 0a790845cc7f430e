package io.pgtracker.pipeline.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database of 2,000 tables (20,000 with {@code -Dpgtracker.test.tables=20000}) and one with a
 * table of 2,000 partitions, taken twice.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManyRelationsTest {
  private static final int TABLES = Integer.getInteger("pgtracker.test.tables", 2_000);
  private static final int PARTITIONS = 2_000;

  /** What each dataset of a database holds, as the server counts it. */
  private static final Map<String, String> COUNTS =
      new TreeMap<>(
          Map.of(
              "pg_stat_user_tables", "select count(*) from pg_stat_user_tables",
              "pg_stat_user_indexes", "select count(*) from pg_stat_user_indexes",
              "relations", "select count(*) from pg_class",
              "indexes", "select count(*) from pg_index",
              "constraints", "select count(*) from pg_constraint",
              "sequences", "select count(*) from pg_sequence",
              "inheritance", "select count(distinct inhrelid) + %d from pg_inherits",
              "relation_sizes",
                  "select count(*) from pg_class where relkind in ('r', 'i', 'S', 't', 'm')",
              "columns",
                  "select count(*) from pg_attribute a join pg_class c on c.oid = a.attrelid"
                      + " where attnum > 0 and relkind <> 'S'"
                      + " and relnamespace <> 'pg_toast'::regnamespace"));

  @TempDir private static Path folder;
  private static Site site;

  @BeforeAll
  static void create() throws Exception {
    site = Site.start(18, folder);
    site.run("postgres", "create database many", "create database parts");
    site.run(
        "many",
        """
        create procedure make(tables int) language plpgsql as $$
        begin
          for i in 1 .. tables loop
            execute format(
              'create table t%1$s (id bigint primary key, ref bigint, name text not null)', i);
            execute format('create index on t%1$s (ref, name)', i);
            if i % 100 = 0 then
              commit;
            end if;
          end loop;
        end $$""",
        "call make(" + TABLES + ")",
        "create sequence counting");
    site.run(
        "parts",
        "create table measured (id bigint, at date not null) partition by range (id)",
        """
        create procedure make(partitions int) language plpgsql as $$
        begin
          for i in 1 .. partitions loop
            execute format(
              'create table measured_%1$s partition of measured for values from (%1$s) to (%2$s)',
              i, i + 1);
            if i % 100 = 0 then
              commit;
            end if;
          end loop;
        end $$""",
        "call make(" + PARTITIONS + ")",
        "create index on measured (at)");
    site.run("many", "vacuum analyze t1");
  }

  @AfterAll
  static void close() throws SQLException {
    site.close();
  }

  @Test
  @Order(1)
  void every_relation_is_there() throws SQLException {
    assertThat(site.scrape("postgres")).isZero();
    assertThat(site.failures()).isEmpty();
    for (Map.Entry<String, String> dataset : COUNTS.entrySet()) {
      String stored =
          "select count(*) from pgtracker." + dataset.getKey() + " where database = '%s'";
      assertThat(site.stored(stored.formatted("many")))
          .as(dataset.getKey())
          .isEqualTo(site.live("many", dataset.getValue().formatted(0)));
      assertThat(site.stored(stored.formatted("parts")))
          .as("%s of partitions", dataset.getKey())
          .isEqualTo(site.live("parts", dataset.getValue().formatted(2)));
    }
    assertThat(
            site.stored(
                "select count(*) from pgtracker.inheritance where database = 'parts'"
                    + " and partition_bound like 'FOR VALUES FROM (%) TO (%)' and not skipped"))
        .containsExactly(Integer.toString(PARTITIONS));
  }

  @Test
  @Order(2)
  void where_nothing_changed_no_state_is_stored_again() throws SQLException {
    assertThat(site.scrape("postgres")).isZero();
    for (String dataset :
        List.of(
            "relations",
            "indexes",
            "constraints",
            "columns",
            "sequences",
            "inheritance",
            "relation_sizes",
            "comments",
            "pg_extension")) {
      assertThat(
              site.stored(
                  "select database, count(*) from pgtracker.frame where complete and dataset = '"
                      + dataset
                      + "' and database in ('many', 'parts') group by 1 order by 1"))
          .as("frames of %s", dataset)
          .containsExactly("many|2", "parts|2");
      assertThat(
              site.stored(
                  """
                  select to_jsonb(r)
                  from pgtracker.frame f
                  join pgtracker.%1$s r using (instance_id, database, collected_at)
                  where f.dataset = '%1$s' and f.database in ('many', 'parts')
                    and exists (select from pgtracker.frame b
                                where b.dataset = f.dataset and b.database = f.database
                                  and b.collected_at < f.collected_at)
                  limit 3"""
                      .formatted(dataset)))
          .as("changes of %s", dataset)
          .isEmpty();
    }
  }
}
