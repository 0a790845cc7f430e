package io.pgtracker.local.demo.report;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Queries to be pasted into psql, about a moment and the minute up to it. */
public final class ExampleQueries {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssX", Locale.ROOT);

  private ExampleQueries() {}

  /** Queries by what they answer, about a moment and the minutes around it. */
  public static Map<String, String> about(String instance, OffsetDateTime moment) {
    OffsetDateTime after =
        moment.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    return of(
        instance,
        quoted(after),
        quoted(after.minusMinutes(1)) + ", " + quoted(after.plusMinutes(1)));
  }

  /** A command for a shell: what a live server would be asked, of the moment. */
  public static String command(String storeUri, String instance, OffsetDateTime moment) {
    OffsetDateTime after =
        moment.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    return "  ./pgtracker history --store '"
        + storeUri
        + "' --instance "
        + instance
        + " --at "
        + quoted(after)
        + " \\\n    -c 'select pid, pg_blocking_pids(pid), now() - xact_start as age, query"
        + " from pg_stat_activity order by age desc nulls last'";
  }

  /** Queries by what they answer, about the time at which they are run. */
  public static Map<String, String> aboutNow(String instance) {
    return of(instance, "now()", "now() - interval '1 min', now()");
  }

  private static String quoted(OffsetDateTime moment) {
    return "'" + MOMENT.format(moment) + "'";
  }

  private static Map<String, String> of(String instance, String at, String around) {
    String of = "('" + instance + "', ";
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put(
        "What was everybody doing then?",
        "select pid, application_name, state, wait_event_type, wait_event, query_age, query"
            + "\nfrom pgtracker.activity_at"
            + of
            + at
            + ") where state <> 'idle' order by query_age desc;");
    queries.put(
        "Who blocked whom?",
        "select repeat('  ', depth) || pid as pid, blocked_by, application_name, waiting, mode,"
            + " relation, query"
            + "\nfrom pgtracker.lock_tree"
            + of
            + at
            + ");");
    queries.put(
        "Which statements took the time?",
        "select calls, calls_per_second, exec_time_per_call, share_of_exec_time, query"
            + "\nfrom pgtracker.statements_between"
            + of
            + around
            + ") limit 10;");
    queries.put(
        "What did active sessions wait for?",
        "select * from pgtracker.wait_profile" + of + around + ", '5 s');");
    queries.put(
        "How was the server set up?",
        "select name, setting, unit, source from pgtracker.settings_at"
            + of
            + at
            + ") where source <> 'default';");
    return queries;
  }
}
