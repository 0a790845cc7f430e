package io.pgtracker.scraper.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatementsCheckTest {
  private static final ServerFacts LOADED =
      new ServerFacts(
          180000,
          "18.0",
          false,
          "pgtracker",
          false,
          true,
          Set.of(),
          true,
          true,
          true,
          "auto",
          "top",
          1024,
          "pg_stat_statements");

  private static CheckItem without(int databases) {
    List<DatabaseFinding> findings = new ArrayList<>();
    for (int i = 0; i < databases; i++) {
      findings.add(new DatabaseFinding("m" + i, null, "1.12", null));
    }
    return StatementsCheck.of(LOADED, findings, List.of("Statements")).get(0);
  }

  @Test
  void whatNoDatabaseHasIsMissing() {
    assertThat(without(3).finding()).isEqualTo("installed in no database");
  }

  /** Of many databases only the first are visited; one of the others may have it. */
  @Test
  void whatTheVisitedOnesLackIsNotSaidOfAll() {
    CheckItem item = without(DatabasesCheck.MOST_VISITED);
    assertThat(item.finding()).isEqualTo("installed in none of the 100 databases looked at");
    assertThat(item.fix()).endsWith("or name in --url the database that has it");
  }
}
