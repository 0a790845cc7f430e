package io.pgtracker.pipeline.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What dashboards of tables and indexes are to tell of the scene's. */
interface TablePanels {
  Panels panels();

  @Test
  default void anIndexNobodyReadIsUnusedAndOneThatHoldsSomethingNever() throws Exception {
    assertThat(ofWares("pgtracker-indexes", "unused").rows())
        .extracting(row -> row.get("index") + " " + row.get("table") + " " + row.get("idx_scan"))
        .containsExactlyInAnyOrder(
            "public.wares_price wares 0",
            "public.wares_kind wares 0",
            "public.wares_kind_price wares 0");
  }

  @Test
  default void theIndexAnotherBeginsWithIsRedundant() throws Exception {
    assertThat(ofWares("pgtracker-indexes", "redundant").rows())
        .extracting(row -> row.get("index") + " " + row.get("how") + " " + row.get("covering_name"))
        .containsExactly("public.wares_kind begins it wares_kind_price");
  }

  @Test
  default void theIndexThatCouldNotBeMadeIsInvalid() throws Exception {
    assertThat(ofWares("pgtracker-indexes", "invalid").rows())
        .extracting(row -> row.get("index"))
        .containsExactly("public.wares_once");
  }

  @Test
  default void anIndexWasScannedAsOftenAsItWas() throws Exception {
    assertThat(ofWares("pgtracker-indexes", "used").rows())
        .extracting(
            row -> row.get("index") + " " + row.get("idx_scan") + " " + row.get("needed_for"))
        .contains("public.wares_code_key " + KnownTables.SCANS + " unique constraint");
  }

  @Test
  default void aTableWasWrittenAndVacuumedAsItWas() throws Exception {
    assertThat(ofWares("pgtracker-tables", "written").rows())
        .extracting(
            row ->
                String.join(
                    " ",
                    row.get("table"),
                    row.get("n_tup_ins"),
                    row.get("n_tup_upd"),
                    row.get("n_tup_del"),
                    row.get("vacuums")))
        .containsExactly(
            "public.wares %d %d %d 1"
                .formatted(
                    KnownTables.INSERTED,
                    KnownTables.UPDATED,
                    KnownTables.DELETED + KnownTables.DELETED_AFTER_VACUUM));
  }

  @Test
  default void deadRowsAreThoseTheServerCountedAndTheyAreFarFromTheThreshold() throws Exception {
    assertThat(ofWares("pgtracker-tables", "vacuum").rows())
        .singleElement()
        .satisfies(
            row -> {
              double dead = PanelAnswer.number(row, "n_dead_tup");
              assertThat(dead).isEqualTo(panels().scene().tables().deadRows());
              // Defaults: 50 rows and a fifth of what the vacuum found.
              double kept = KnownTables.ROWS + KnownTables.INSERTED - KnownTables.DELETED;
              assertThat(PanelAnswer.number(row, "vacuum_threshold"))
                  .isCloseTo(50 + 0.2 * kept, withinPercentage(1.0));
            });
  }

  private PanelAnswer ofWares(String uid, String query) throws Exception {
    return panels()
        .busy(
            uid,
            query,
            panels().lastQuarter(),
            Map.of("database", "postgres", "relid", panels().scene().tables().relid()));
  }
}
