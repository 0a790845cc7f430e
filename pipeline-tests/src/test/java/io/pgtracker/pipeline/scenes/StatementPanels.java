package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pgtracker.grafana.query.TimeRange;
import org.junit.jupiter.api.Test;

/** What the dashboards of statements tell of calls that were counted. */
interface StatementPanels {
  Panels panels();

  @Test
  default void statementsWereCalledAsOftenAsTheyWere() throws Exception {
    int sleeps = KnownStatements.SLEEPS_AT_FIRST + KnownStatements.SLEEPS_LATER;
    assertThat(panels().busy("pgtracker-statements", "top").rows())
        .filteredOn(row -> KnownStatements.SLEEP.equals(row.get("query")))
        .extracting(row -> row.get("calls") + " " + row.get("database"))
        .containsExactly(sleeps + " postgres");
    PanelAnswer totals = panels().busy("pgtracker-statement", "totals");
    assertThat(totals.all("calls")).containsExactly((double) sleeps);
    assertThat(totals.all("rows")).containsExactly((double) sleeps);
    // Five of 10 ms and two of 100.
    assertThat(totals.all("total_exec_time").get(0)).isBetween(250.0, 2_000.0);
    assertThat(panels().busy("pgtracker-statement", "text").rows())
        .extracting(row -> row.get("query"))
        .containsExactly(KnownStatements.SLEEP);
  }

  @Test
  default void aStatementThatGotSlowerHasRegressedAndTheOtherIsNew() throws Exception {
    assertThat(panels().busy("pgtracker-statements", "regressed", panels().sinceWritten()).rows())
        .filteredOn(row -> KnownStatements.SLEEP.equals(row.get("query")))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(PanelAnswer.number(row, "exec_time_per_call_before"))
                  .isBetween(10.0, 60.0);
              assertThat(PanelAnswer.number(row, "exec_time_per_call")).isBetween(100.0, 400.0);
            });
    assertThat(panels().busy("pgtracker-statements", "new", panels().sinceWritten()).rows())
        .extracting(row -> row.get("query"))
        .contains(KnownStatements.NEW)
        .doesNotContain(KnownStatements.SLEEP);
  }

  @Test
  default void aStatementWasExecutedByThoseThatSlept() throws Exception {
    TimeRange quarrel =
        new TimeRange(panels().scene().quarrel().began(), panels().scene().quarrel().ended());
    assertThat(panels().busy("pgtracker-statement", "sessions", quarrel).all("sessions"))
        .isNotEmpty()
        .allSatisfy(n -> assertThat(n).isEqualTo(Quarrel.SLEEPING, within(1e-9)));
    assertThat(panels().busy("pgtracker-statement", "waits", quarrel).rows())
        .extracting(row -> row.get("wait_event") + " " + row.get("samples"))
        .containsExactly("PgSleep " + 3 * Quarrel.SLEEPING);
  }
}
