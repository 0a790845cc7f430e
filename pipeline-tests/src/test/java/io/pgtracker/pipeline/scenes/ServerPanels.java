package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pgtracker.grafana.Dashboard;
import io.pgtracker.grafana.query.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the dashboards of the server and of the collection tell of what was done to it. */
interface ServerPanels {
  Panels panels();

  @Test
  default void aStandbyThatStoppedReplayingIsBehindAsItsPrimarySaid() throws Exception {
    assertThat(panels().busy("pgtracker-replication", "behind").all("bytes"))
        .anySatisfy(
            n ->
                assertThat(n)
                    .isBetween(
                        panels().scene().paused().behindAtLeast(),
                        panels().scene().paused().behindAtMost()));
    assertThat(
            panels()
                .of(
                    PanelsScene.STANDBY,
                    "pgtracker-replication",
                    "standby_behind",
                    panels().lastQuarter())
                .all("not replayed"))
        .anySatisfy(bytes -> assertThat(bytes).isGreaterThan(500_000));
  }

  @Test
  default void checkpointsAreThoseThatWereAskedFor() throws Exception {
    TimeRange before =
        new TimeRange(
            panels().scene().written().minus(Duration.ofHours(1)), panels().scene().written());
    PanelAnswer checkpoints = panels().busy("pgtracker-wal", "checkpoints", before);
    assertThat(checkpoints.all("asked for").stream().mapToDouble(n -> n).sum())
        .isEqualTo(PanelsScene.CHECKPOINTS);
  }

  @Test
  default void whatWasChangedHasItsValuesBeforeAndAfter() throws Exception {
    PanelAnswer changed = panels().busy("pgtracker-settings", "changed");
    assertThat(changed.rows())
        .extracting(
            row ->
                List.of("name", "value_before", "value_after", "of", "pending_restart").stream()
                    .map(column -> String.valueOf(row.get(column)))
                    .collect(Collectors.joining("|")))
        .contains(
            "work_mem|4096|7168|server|f",
            "max_connections|100|100|server|t",
            "statement_timeout|null|5min|role postgres|f");
    assertThat(panels().busy("pgtracker-settings", "pending").rows())
        .extracting(row -> row.get("name"))
        .containsExactly("max_connections");
  }

  @Test
  default void whatIsMissingIsNamed() throws Exception {
    assertThat(panels().busy("pgtracker-collection", "gaps").rows())
        .extracting(row -> row.get("reason") + " " + row.get("objects_lost"))
        .containsExactly("spool_full " + PanelsScene.LOST);
    assertThat(panels().busy("pgtracker-collection", "failures").rows())
        .extracting(row -> row.get("dataset") + " " + row.get("reason"))
        .contains("pg_stat_statements not_available");
    assertThat(panels().busy("pgtracker-collection", "refused").rows())
        .extracting(row -> row.get("outcome"))
        .containsExactly("malformed");
  }

  @Test
  default void restartsAndChangedSettingsAreMarked() throws Exception {
    Dashboard dashboard = panels().dashboard("pgtracker-instance");
    List<String> marks = new ArrayList<>();
    for (JsonNode annotation : dashboard.json().at("/annotations/list")) {
      String sql = annotation.at("/target/rawSql").asText();
      PanelAnswer answer =
          panels().run(panels().expand(sql, PanelsScene.BUSY, panels().lastQuarter(), Map.of()));
      assertThat(answer.types().keySet()).containsExactly("time", "timeend", "text", "tags");
      answer.rows().forEach(row -> marks.add(row.get("tags") + ": " + row.get("text")));
    }
    assertThat(marks)
        .anySatisfy(mark -> assertThat(mark).startsWith("restart: Server started: PostgreSQL 18"))
        .anySatisfy(mark -> assertThat(mark).contains("work_mem = 7168 kB"));
  }
}
