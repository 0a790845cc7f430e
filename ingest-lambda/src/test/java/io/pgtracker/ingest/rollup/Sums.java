package io.pgtracker.ingest.rollup;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.ingest.TestStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the readers of hours say, against sums of the increases made here. */
final class Sums {
  private static final List<Dataset> COUNTERS =
      Catalog.builtIn().datasets().stream()
          .filter(dataset -> dataset.kind() == DatasetKind.COUNTER)
          .toList();

  private Sums() {}

  /** Rows in which {@code by_hour} and the increases differ, of the datasets of HourlyHistory. */
  static List<String> wrongHours(TestStore store) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Dataset dataset : COUNTERS) {
      if (List.of("pg_stat_statements", "pg_stat_user_tables").contains(dataset.name())) {
        String hour = "instance_id, date_trunc('hour', interval_end, 'UTC')";
        wrong.addAll(
            differing(
                store,
                dataset,
                "select instance_id, hour, " + rest(dataset) + " from pgtracker.%s_by_hour",
                "select %s, %s from pgtracker.%%s_delta group by %s, 1, 2"
                    .formatted(hour, summed(dataset), keys(dataset))));
      }
    }
    return wrong;
  }

  /** The same of {@code between} and {@code observed_between}. */
  static List<String> wrongRanges(TestStore store, String instance, Instant from, Instant to)
      throws Exception {
    String range = "'" + instance + "', '" + from + "', '" + to + "'";
    List<String> wrong = new ArrayList<>();
    for (Dataset dataset : COUNTERS) {
      if (List.of("pg_stat_statements", "pg_stat_user_tables").contains(dataset.name())) {
        wrong.addAll(
            differing(
                store,
                dataset,
                "select " + rest(dataset) + " from pgtracker.%s_between(" + range + ")",
                ("select %s from pgtracker.%%s_delta join pgtracker.instance i using (instance_id)"
                        + " where i.name = '%s' and interval_end > '%s' and interval_end <= '%s'"
                        + " group by %s")
                    .formatted(summed(dataset), instance, from, to, keys(dataset))));
        wrong.addAll(
            store.query(
                ("select 'observed', * from (select database, frames, observed from"
                        + " pgtracker.observed_between('%1$s', '%2$s', '%3$s', '%4$s')) a full join"
                        + " (select database, count(*) as frames,"
                        + " sum(collected_at - base_at) as observed"
                        + " from pgtracker.frame join pgtracker.instance i using (instance_id)"
                        + " where i.name = '%1$s' and dataset = '%2$s' and collected_at > '%3$s'"
                        + " and collected_at <= '%4$s' and base_at is not null group by 1) b"
                        + " using (database) where (a.frames, a.observed)"
                        + " is distinct from (b.frames, b.observed)")
                    .formatted(instance, dataset.name(), from, to)));
      }
    }
    return wrong;
  }

  /** Rows in which {@code activity_profile} and the samples differ. */
  static List<String> wrongProfiles(TestStore store, String instance, Instant from, Instant to)
      throws Exception {
    String active = "a.state = 'active' and a.wait_event_type is distinct from 'Activity'";
    Map<String, String> valueAndCondition =
        Map.of(
            "all", "'' where " + active,
            "wait_event_type", "coalesce(a.wait_event_type, 'CPU') where " + active,
            "usename", "coalesce(a.usename, '') where " + active,
            "query_id", "a.query_id::text where " + active,
            "state", "a.state where a.backend_type = 'client backend'");
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> by : valueAndCondition.entrySet()) {
      String[] parts = by.getValue().split(" where ", 2);
      wrong.addAll(
          store.query(
              """
              with sample as (
                select f.instance_id, f.collected_at, date_trunc('hour', f.collected_at, 'UTC') as hour
                from pgtracker.frame f
                join pgtracker.instance i using (instance_id)
                where i.name = '%1$s' and f.dataset = 'pg_stat_activity'
                  and f.collected_at >= '%2$s' and f.collected_at < '%3$s'
              ), counted as (
                select s.hour, %5$s as value, count(*) as sessions,
                       (select count(*) from sample x where x.hour = s.hour) as samples
                from sample s
                join pgtracker.pg_stat_activity a using (instance_id, collected_at)
                where %6$s
                group by 1, 2
              )
              select '%4$s', *
              from (select bucket_start, value, round(average_active_sessions * samples) as sessions, samples
                    from pgtracker.activity_profile('%1$s', '%2$s', '%3$s', '1 hour', '%4$s', 1000)
                    where average_active_sessions > 0) said
              full join counted c
                on c.hour = said.bucket_start and c.value = said.value
              where (said.sessions, said.samples) is distinct from (c.sessions, c.samples)
              """
                  .formatted(instance, from, to, by.getKey(), parts[0], parts[1])));
    }
    return wrong;
  }

  /** Rows in which {@code collection_health} and the frames differ. */
  static List<String> wrongHealth(TestStore store, String instance, Instant from, Instant to)
      throws Exception {
    return store.query(
        """
        with frame as (
          select f.*, f.collected_at - lag(f.collected_at) over (
                   partition by f.dataset, f.database order by f.collected_at) as pause
          from pgtracker.frame f
          join pgtracker.instance i using (instance_id)
          where i.name = '%1$s' and f.collected_at > '%2$s' and f.collected_at <= '%3$s'
        ), taken as (
          select f.dataset, f.database, count(*) as frames, sum(f.row_count)::bigint as rows,
                 min(f.collected_at) as first_at, max(f.collected_at) as last_at,
                 max(f.pause) as longest_pause,
                 (select sum(c.bytes)::bigint
                  from pgtracker.pgtracker_scrape c
                  join pgtracker.instance i using (instance_id)
                  where i.name = '%1$s' and c.collected_at > '%2$s' and c.collected_at <= '%3$s'
                    and c.dataset = f.dataset and coalesce(c.database, '') = f.database) as bytes,
                 round((sum(f.duration_micros) / 1000.0)::numeric, 3) as millis,
                 max(f.duration_micros) / 1000.0::float8 as longest_millis,
                 min(f.skew_micros) / 1000.0::float8 as lowest, max(f.skew_micros) / 1000.0::float8 as highest
          from frame f
          group by f.dataset, f.database
        )
        select *
        from (select dataset, database, frames, rows, first_at, last_at, longest_pause, bytes,
                     round(duration_millis::numeric, 3), longest_duration_millis,
                     lowest_skew_millis, highest_skew_millis
              from pgtracker.collection_health('%1$s', '%2$s', '%3$s')) said
        full join taken t using (dataset, database)
        where said is distinct from t
        """
            .formatted(instance, from, to));
  }

  /** Datasets of which the hours together are not the increases together, limits or not. */
  static List<String> wrongTotals(TestStore store) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Dataset dataset : COUNTERS) {
      String totals =
          dataset.counters().stream()
              .map(c -> "round(sum(" + c + ")::numeric, 6)")
              .collect(Collectors.joining(", "));
      wrong.addAll(
          differing(
              store,
              dataset,
              "select instance_id, " + totals + " from pgtracker.%s_by_hour group by 1",
              "select instance_id, " + totals + " from pgtracker.%s_delta group by 1"));
    }
    return wrong;
  }

  private static List<String> differing(
      TestStore store, Dataset dataset, String said, String summed) throws Exception {
    String a = said.formatted(dataset.name());
    String b = summed.formatted(dataset.name());
    return store.query(
        "select '%s', '+', x.* from (%s except %s) x union all select '%1$s', '-', x.* from (%3$s except %2$s) x"
            .formatted(dataset.name(), a, b));
  }

  private static String keys(Dataset dataset) {
    List<String> keys = new ArrayList<>(dataset.columnsOf(ColumnClass.KEY));
    if (dataset.scope() == DatasetScope.DATABASE) {
      keys.add("database");
    }
    return String.join(", ", keys);
  }

  private static String rest(Dataset dataset) {
    return keys(dataset)
        + ", restarted, lower_bound, "
        + dataset.counters().stream()
            .map(c -> isFloat(dataset, c) ? "round(" + c + "::numeric, 6)" : c)
            .collect(Collectors.joining(", "));
  }

  private static String summed(Dataset dataset) {
    return keys(dataset)
        + ", bool_or(restarted), bool_or(lower_bound), "
        + dataset.counters().stream()
            .map(c -> isFloat(dataset, c) ? "round(sum(" + c + ")::numeric, 6)" : "sum(" + c + ")")
            .collect(Collectors.joining(", "));
  }

  private static boolean isFloat(Dataset dataset, String column) {
    return dataset.classOf(column).orElseThrow() == ColumnClass.COUNTER_FLOAT;
  }
}
