package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.scraper.collect.DatabaseFilter;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can be named bears a name with quotes, a newline, backslashes and Unicode. */
class NamesTest {
  private static final String NAME = "it's \"ours\"\n\tüber\\n 東京 🐘 ${after};--";
  private static final String QUOTED = "\"" + NAME.replace("\"", "\"\"") + "\"";
  private static final String LITERAL = "$name$" + NAME + "$name$";

  @ParameterizedTest
  @ValueSource(ints = {18, 12})
  void names_arrive_as_they_are(int major) throws Exception {
    try (PostgresServer server =
            PostgresServer.builder()
                .major(major)
                .setting("autovacuum", "off")
                .setting("max_prepared_transactions", "5")
                .setting("track_functions", "all")
                .start();
        SceneStore store = SceneStore.create();
        Tracker tracker =
            Tracker.of(store, major, new DatabaseFilter(List.of(), List.of("postgres")))) {
      Sql.run(
          server,
          "postgres",
          "create role " + QUOTED + " login",
          "create database " + QUOTED + " owner " + QUOTED);
      Sql.run(server, NAME, statements());
      try (Connection session = server.connect(NAME)) {
        Await.until(
            "the function to be counted",
            () -> !Sql.column(session, "select 1 from pg_stat_user_functions").isEmpty());
        tracker.visit(
            "names", server, Catalog.builtIn().datasets().stream().map(Dataset::name).toList());
      }
      List<String> lost = new ArrayList<>();
      for (String column : columns()) {
        String dataset = column.substring(0, column.indexOf('.'));
        if (tracker.latest("names", dataset).stream()
            .noneMatch(row -> NAME.equals(row.get(column.substring(dataset.length() + 1))))) {
          lost.add(column);
        }
      }
      assertThat(lost).as("columns without the name").isEmpty();
    }
  }

  private static String[] statements() {
    return """
    set session authorization QUOTED
    create schema QUOTED
    create table QUOTED.QUOTED (QUOTED integer, constraint QUOTED check (QUOTED > 0))
    create table public.indexed (QUOTED integer)
    create index QUOTED on public.indexed (QUOTED)
    create sequence QUOTED.sequence
    comment on table QUOTED.QUOTED is LITERAL
    create function QUOTED.QUOTED() returns int language plpgsql as 'begin return 1; end'
    select QUOTED.QUOTED()
    insert into QUOTED.QUOTED values (1)
    analyze QUOTED.QUOTED
    begin
    insert into QUOTED.QUOTED values (1)
    prepare transaction GID"""
        .lines()
        .map(
            line ->
                line.strip()
                    .replace("QUOTED", QUOTED)
                    .replace("LITERAL", LITERAL)
                    .replace("GID", "e'" + NAME.replace("\\", "\\\\").replace("'", "''") + "'"))
        .toArray(String[]::new);
  }

  /** Where the name has to arrive. */
  private static List<String> columns() {
    return """
    pg_prepared_xacts.gid
    pg_prepared_xacts.owner
    pg_prepared_xacts.database
    pg_stat_activity.datname
    pg_stat_database.datname
    pg_stat_database_conflicts.datname
    pg_roles.rolname
    pg_database.datname
    database_sizes.datname
    pg_stat_user_tables.database
    pg_stat_user_tables.schemaname
    pg_stat_user_tables.relname
    pg_stat_user_indexes.indexrelname
    pg_stat_user_functions.funcname
    relations.relname
    indexes.indexname
    constraints.conname
    columns.attname
    comments.description
    sequences.schemaname"""
        .lines()
        .map(String::strip)
        .toList();
  }
}
