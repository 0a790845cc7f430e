package io.pgtracker.ingest.delta;

import io.pgtracker.catalog.ResetRule;
import io.pgtracker.ingest.store.ResultRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a counter frame may be compared with, and how; the rules of docs/decisions on increases.
 *
 * @param verdict {@code baseline}, {@code difference}, {@code restarted} or {@code stepped_back}
 * @param reason why, where it is not plain
 * @param baseAt collected_at of the frame compared with
 * @param lowerBound a restart can't be ruled out
 * @param absenceProves a key the base lacks began later, since the base had every row
 */
record Judgement(
    String verdict,
    @Nullable String reason,
    @Nullable String baseAt,
    boolean lowerBound,
    boolean absenceProves) {

  static Judgement of(ResetRule rule, ResultRow facts) {
    if (facts.flag("stepped_back")) {
      return new Judgement("stepped_back", null, null, false, false);
    }
    if (!facts.flag("complete")) {
      // The next complete frame counts from the same base: what grew would be counted twice.
      return new Judgement("baseline", "incomplete", null, false, false);
    }
    String baseAt = facts.get("base_at");
    if (baseAt == null) {
      return new Judgement("baseline", "no_earlier_frame_of_this_server", null, false, false);
    }
    boolean absenceProves = facts.number("base_hidden_rows") == 0;
    if (!facts.flag("is_linked")) {
      return facts.get("restarted_after_base") != null && facts.flag("restarted_after_base")
          ? new Judgement("restarted", "server_restarted", baseAt, false, absenceProves)
          : new Judgement("baseline", "another_server", baseAt, false, false);
    }
    if (rule.viewReset() && facts.flag("view_reset_moved")) {
      return new Judgement("restarted", "view_reset", baseAt, false, absenceProves);
    }
    if (rule.databaseReset() && facts.flag("database_counters_fell")) {
      return new Judgement("restarted", "database_reset", baseAt, false, absenceProves);
    }
    boolean lowerBound = rule.databaseReset() && facts.flag("database_reset_moved");
    return new Judgement(
        "difference",
        lowerBound ? "something_in_the_database_was_reset" : null,
        baseAt,
        lowerBound,
        absenceProves);
  }

  boolean counts() {
    return verdict.equals("difference") || verdict.equals("restarted");
  }

  boolean allRestarted() {
    return verdict.equals("restarted");
  }

  /** Whether the frame has been judged so before, from the same base. */
  boolean saysTheSameAs(ResultRow facts) {
    return verdict.equals(facts.get("known_judgement"))
        && Objects.equals(baseAt, facts.get("known_base_at"));
  }
}
