package io.pgtracker.ingest.delta;

import io.pgtracker.catalog.ResetRule;
import io.pgtracker.ingest.store.ResultRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a counter frame may be compared with, and how; the rules of docs/decisions/increases.md.
 *
 * @param verdict {@code baseline}, {@code difference}, {@code restarted} or {@code out_of_series}
 * @param reason why, where it is not plain
 * @param baseAt collected_at of the frame compared with
 * @param lowerBound a restart can't be ruled out
 * @param absenceProves a key the base lacks began later, since the base had every row
 * @param extremesProve a risen minimum or a fallen maximum can't come from a reset of extremes only
 */
record Judgement(
    String verdict,
    @Nullable String reason,
    @Nullable String baseAt,
    boolean lowerBound,
    boolean absenceProves,
    boolean extremesProve) {
  /** From 17 on the extremes of statements can be reset by themselves. */
  private static final int FIRST_WITH_RESET_OF_EXTREMES = 170_000;

  static Judgement of(ResetRule rule, ResultRow facts) {
    if (facts.flag("out_of_series")) {
      return new Judgement("out_of_series", null, null, false, false, false);
    }
    if (facts.get("chain_from") == null) {
      // The next frame whose state is known counts from the same base: what grew would be counted
      // twice.
      String reason = facts.flag("is_changes") ? "broken_chain" : "incomplete";
      return new Judgement("baseline", reason, null, false, false, false);
    }
    if (facts.get("base_at") == null) {
      return new Judgement(
          "baseline", "no_earlier_frame_of_this_server", null, false, false, false);
    }
    return rule.viewReset() ? ofView(facts) : ofStatistics(rule, facts);
  }

  /** A view that keeps its counters by itself, in a file of its own: pg_stat_statements. */
  private static Judgement ofView(ResultRow facts) {
    boolean linked = is(facts, "is_linked");
    if (!is(facts, "has_view_reset")) {
      return linked && is(facts, "base_has_view_reset")
          ? baseline("another_extension", facts)
          : ofViewWithoutEvidence(linked, facts);
    }
    if (linked && is(facts, "view_reset_same")) {
      return difference(null, false, facts);
    }
    if (is(facts, "view_reset_same")) {
      return baseline("another_server", facts);
    }
    if (is(facts, "view_reset_later")) {
      return restarted("view_reset", facts);
    }
    if (linked) {
      // An extension from before 1.9 has no such reset, and one row for what is two rows since.
      return is(facts, "base_has_view_reset")
          ? restarted("view_reset", facts)
          : baseline("another_extension", facts);
    }
    return baseline("another_server", facts);
  }

  private static Judgement ofViewWithoutEvidence(boolean linked, ResultRow facts) {
    boolean startedAgain = is(facts, "started_again");
    if (linked) {
      // With pg_stat_statements.save = off a clean restart loses them.
      return difference(startedAgain ? "server_started_again" : null, startedAgain, facts);
    }
    boolean maybeKept = startedAgain && is(facts, "standby");
    return is(facts, "statistics_lost") && !maybeKept
        ? restarted("server_restarted", facts)
        : baseline("another_server", facts);
  }

  /** The server's own cumulative statistics. */
  private static Judgement ofStatistics(ResetRule rule, ResultRow facts) {
    if (is(facts, "statistics_lost")) {
      return restarted("server_restarted", facts);
    }
    if (!is(facts, "is_linked")) {
      return baseline("another_server", facts);
    }
    if (rule.databaseReset() && is(facts, "another_database")) {
      return is(facts, "database_newer")
          ? restarted("database_created", facts)
          : baseline("another_database", facts);
    }
    if (rule.databaseReset() && is(facts, "database_counters_fell")) {
      return restarted("database_reset", facts);
    }
    if (is(facts, "resets_at_once")) {
      // Until 14 the collector can die, and all statistics with it, while the server runs on.
      return difference("statistics_may_be_lost", true, facts);
    }
    boolean doubt = rule.databaseReset() && is(facts, "database_reset_moved");
    return difference(doubt ? "something_in_the_database_was_reset" : null, doubt, facts);
  }

  private static Judgement baseline(String reason, ResultRow facts) {
    return new Judgement("baseline", reason, facts.text("base_at"), false, false, false);
  }

  private static Judgement restarted(String reason, ResultRow facts) {
    return counted("restarted", reason, false, facts);
  }

  private static Judgement difference(
      @Nullable String reason, boolean lowerBound, ResultRow facts) {
    return counted("difference", reason, lowerBound, facts);
  }

  private static Judgement counted(
      String verdict, @Nullable String reason, boolean lowerBound, ResultRow facts) {
    String version = facts.get("server_version_num");
    return new Judgement(
        verdict,
        reason,
        facts.text("base_at"),
        lowerBound,
        facts.number("base_hidden_rows") == 0,
        version != null && Integer.parseInt(version) < FIRST_WITH_RESET_OF_EXTREMES);
  }

  private static boolean is(ResultRow facts, String name) {
    return facts.get(name) != null && facts.flag(name);
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
        && Objects.equals(reason, facts.get("known_reason"))
        && Objects.equals(baseAt, facts.get("known_base_at"));
  }
}
