package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pgtracker.grafana.query.TimeRange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the dashboards of activity and moments tell of sessions that were put there. */
interface ActivityPanels {
  Panels panels();

  @Test
  default void averageSessionsAreThoseThatSleptAndWaited() throws Exception {
    TimeRange quarrel =
        new TimeRange(panels().scene().quarrel().began(), panels().scene().quarrel().ended());
    PanelAnswer classes = panels().busy("pgtracker-activity", "wait_class", quarrel);
    assertThat(classes.known("Timeout", "sessions"))
        .isNotEmpty()
        .allSatisfy(n -> assertThat(n).isEqualTo(Quarrel.SLEEPING, within(1e-9)));
    assertThat(classes.known("Lock", "sessions"))
        .isNotEmpty()
        .allSatisfy(n -> assertThat(n).isEqualTo(Quarrel.WAITING, within(1e-9)));
    assertThat(
            panels()
                .busy("pgtracker-activity", "application_name", quarrel)
                .known("sleeper", "sessions"))
        .isNotEmpty()
        .allSatisfy(n -> assertThat(n).isEqualTo(Quarrel.SLEEPING, within(1e-9)));
  }

  @Test
  default void theMomentHasTheSessionsAndTheTreeOfThen() throws Exception {
    String at = Long.toString(panels().scene().quarrel().ended().toEpochMilli());
    PanelAnswer tree =
        panels().busy("pgtracker-moment", "locks", panels().lastQuarter(), Map.of("at", at));
    assertThat(tree.rows().get(0))
        .containsEntry("session", Integer.toString(panels().scene().quarrel().holder()))
        .containsEntry("behind", Integer.toString(Quarrel.WAITING))
        .containsEntry("application_name", "billing")
        .containsEntry("state", "idle in transaction");
    assertThat(tree.rows()).hasSize(1 + Quarrel.WAITING);
    assertThat(
            panels()
                .busy("pgtracker-moment", "sessions", panels().lastQuarter(), Map.of("at", at))
                .rows())
        .filteredOn(row -> "sleeper".equals(row.get("application_name")))
        .hasSize(Quarrel.SLEEPING);
    assertThat(
            panels()
                .busy("pgtracker-moment", "progress", panels().lastQuarter(), Map.of("at", at))
                .rows())
        .extracting(row -> row.get("command"))
        .containsExactly("CREATE INDEX CONCURRENTLY");
  }

  @Test
  default void stepsLeadToTheSamplesBeforeAndAfter() throws Exception {
    String at = Long.toString(panels().scene().quarrel().began().toEpochMilli());
    List<String> samples =
        panels()
            .scene()
            .store
            .column(
                "select collected_at from pgtracker.frame join pgtracker.instance using (instance_id)"
                    + " where dataset = 'pg_stat_activity' and name = 'busy-18' order by 1");
    PanelAnswer steps =
        panels().busy("pgtracker-moment", "steps", panels().lastQuarter(), Map.of("at", at));
    // Only the first visit was before.
    assertThat(steps.rows())
        .extracting(row -> row.get("sample") + " " + row.get("collected_at"))
        .containsExactly("shown " + samples.get(0), "next " + samples.get(1));
    String next = Objects.requireNonNull(steps.rows().get(1).get("at_ms"));
    assertThat(
            panels()
                .busy("pgtracker-moment", "steps", panels().lastQuarter(), Map.of("at", next))
                .rows())
        .extracting(row -> row.get("sample") + " " + row.get("collected_at"))
        .containsExactly(
            "previous " + samples.get(0), "shown " + samples.get(1), "next " + samples.get(2));
  }

  @Test
  default void theFleetTellsWhoIsInTroubleAndWhy() throws Exception {
    TimeRange then =
        new TimeRange(panels().scene().quarrel().began(), panels().scene().quarrel().ended());
    PanelAnswer fleet = panels().of("", "pgtracker-fleet", "instances", then);
    assertThat(fleet.rows())
        .extracting(row -> row.get("instance"))
        .containsExactly(PanelsScene.BUSY, PanelsScene.OLD, PanelsScene.STANDBY);
    assertThat(fleet.rows().get(0))
        .containsEntry("trouble", "2")
        .containsEntry("why", "sessions wait for locks")
        .containsEntry("waiting", Integer.toString(Quarrel.WAITING))
        .containsEntry("active", Integer.toString(Quarrel.WAITING + Quarrel.SLEEPING))
        .containsEntry("role", "primary");
    assertThat(fleet.rows().get(1)).containsEntry("trouble", "0").containsEntry("why", "");
  }
}
