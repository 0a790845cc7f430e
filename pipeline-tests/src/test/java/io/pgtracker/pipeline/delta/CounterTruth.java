package io.pgtracker.pipeline.delta;

import static java.math.BigDecimal.ZERO;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.objects.StoredObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The truth about all counter datasets of the catalog, from the server itself: it is read right
 * before and right after each frame, so that what the frame saw lies between the two, and what
 * began anew is known from what was done. Each interval of each row must have counted between the
 * least and the most that this allows; where nothing else moves a counter, that is one number.
 */
final class CounterTruth {
  /** Verdicts on frames that mark every row in them. */
  private static final Set<String> DOUBTS =
      Set.of(
          "something_in_the_database_was_reset", "statistics_may_be_lost", "server_started_again");

  private record Taken(
      LiveServer server, CounterReading before, CounterReading after, StoredObject object) {}

  /**
   * Counters that began anew.
   *
   * @param frames taken before it
   * @param keys of the rows
   * @param sums whether sums over other things began anew with their row
   * @param shown whether the server leaves evidence of it
   */
  private record Start(
      int frames,
      LiveServer server,
      @Nullable String dataset,
      Predicate<String> keys,
      boolean sums,
      boolean shown) {}

  private record Bounds(BigDecimal least, BigDecimal most) {}

  private final String database;
  private final List<Taken> frames = new ArrayList<>();
  private final List<Start> starts = new ArrayList<>();
  private final Set<String> grown = new TreeSet<>();

  CounterTruth(String database) {
    this.database = database;
  }

  /** Takes a frame, and notes what the server says itself. */
  StoredObject frame(LiveServer server, FrameTaker taker) throws IOException, SQLException {
    CounterReading before = CounterReading.of(server, database);
    StoredObject object = taker.take(server);
    frames.add(new Taken(server, before, CounterReading.of(server, database), object));
    return object;
  }

  /** The last frame is told otherwise: as by another clock. */
  void toldAs(StoredObject object) {
    Taken last = frames.remove(frames.size() - 1);
    frames.add(new Taken(last.server(), last.before(), last.after(), object));
  }

  /** All counters of a server began anew. */
  void allBegan(LiveServer server) {
    starts.add(new Start(frames.size(), server, null, key -> true, true, true));
  }

  /** All statistics of a server began anew, and extensions went on with theirs. */
  void statisticsBegan(LiveServer server) {
    CounterReading.DATASETS.stream()
        .filter(dataset -> dataset.extension() == null)
        .forEach(dataset -> began(server, dataset.name(), true));
  }

  /** All rows of a dataset began anew. */
  void began(LiveServer server, String dataset, boolean shown) {
    starts.add(new Start(frames.size(), server, dataset, key -> true, true, shown));
  }

  /** Rows began anew; sums over other things that they hold did not. */
  void began(LiveServer server, String dataset, Predicate<String> keys, boolean shown) {
    starts.add(new Start(frames.size(), server, dataset, keys, false, shown));
  }

  /** A database was reset, and all that is counted in it. */
  void databaseBegan(LiveServer server, long oid) {
    Predicate<String> itself = Long.toString(oid)::equals;
    began(server, "pg_stat_database", itself, true);
    began(server, "pg_stat_database_conflicts", itself, true);
    CounterReading.DATASETS.stream()
        .filter(dataset -> dataset.scope() == DatasetScope.DATABASE)
        .forEach(dataset -> began(server, dataset.name(), true));
  }

  /** Datasets of which something was proven to have been counted. */
  Set<String> grown() {
    return grown;
  }

  /**
   * Compares what the store counted in each interval.
   *
   * @param baselines "dataset: reason" for which frames after the first of their server may have
   *     counted nothing
   */
  void assertCounted(DeltaStore store, String instance, String story, Set<String> baselines)
      throws IOException, SQLException {
    List<String> wrong = new ArrayList<>();
    Map<Instant, Integer> number = new HashMap<>();
    for (int f = 0; f < frames.size(); f++) {
      for (Instant moment : Moments.of(frames.get(f).object())) {
        number.put(moment, f);
      }
    }
    for (Dataset dataset : CounterReading.DATASETS) {
      StoredIncreases stored = StoredIncreases.of(store, instance, dataset);
      for (StoredIncreases.Frame frame : stored.frames()) {
        int f = requireNonNull(number.get(frame.at()));
        String where = dataset.name() + " in frame " + f;
        if (frame.counts()) {
          interval(
              dataset,
              requireNonNull(number.get(requireNonNull(frame.baseAt()))),
              f,
              frame,
              stored.of(frame),
              wrong);
        } else if (!stored.of(frame).isEmpty()) {
          wrong.add(where + " has increases, though it is a " + frame.judgement());
        } else if (frame.judgement().equals("baseline")
            && isKnown(f)
            && !baselines.contains(dataset.name() + ": " + frame.reason())) {
          wrong.add(where + " counts nothing: " + frame.reason());
        }
      }
    }
    assertThat(wrong).as(story).isEmpty();
  }

  /** Whether the server of a frame has an earlier one. */
  private boolean isKnown(int f) {
    return frames.subList(0, f).stream().anyMatch(t -> t.server() == frames.get(f).server());
  }

  private void interval(
      Dataset dataset,
      int base,
      int f,
      StoredIncreases.Frame frame,
      Map<String, StoredIncreases.Row> rows,
      List<String> wrong) {
    if (frame.unknownRows() > 0) {
      wrong.add(dataset.name() + " in frame " + f + " does not know " + frame.unknownRows());
    }
    Set<String> keys = new HashSet<>(rows.keySet());
    keys.addAll(frames.get(f).before().of(dataset.name()).keySet());
    keys.addAll(frames.get(f).after().of(dataset.name()).keySet());
    for (String key : keys) {
      StoredIncreases.Row row = rows.get(key);
      boolean marked = DOUBTS.contains(frame.reason()) || (row != null && row.lowerBound());
      for (String counter : dataset.counters()) {
        BigDecimal counted = row == null ? ZERO : row.counters().get(counter);
        boolean sum = dataset.classOf(counter).orElseThrow() == ColumnClass.COUNTER_SUM;
        if (counted == null && (sum || isNull(dataset, f, key, counter))) {
          continue; // said to be unknown, or not counted by the server
        }
        Bounds bounds = bounds(dataset.name(), counter, key, sum, base, f);
        if (counted == null || !within(counted, bounds, marked || sum)) {
          wrong.add(
              "%s %s %s counted %s%s from frame %d to %d (%s: %s), which is not in %s to %s"
                  .formatted(
                      dataset.name(),
                      key,
                      counter,
                      counted,
                      marked ? " or more" : "",
                      base,
                      f,
                      frame.judgement(),
                      frame.reason(),
                      bounds.least(),
                      bounds.most()));
        } else if (!marked && bounds.least().signum() > 0) {
          grown.add(dataset.name());
        }
      }
    }
  }

  private boolean isNull(Dataset dataset, int f, String key, String counter) {
    Map<String, BigDecimal> row = frames.get(f).after().of(dataset.name()).get(key);
    return row == null || !row.containsKey(counter);
  }

  /** Floats are added up in the store: they may be off by what a sum of doubles is. */
  private static boolean within(BigDecimal counted, Bounds bounds, boolean marked) {
    BigDecimal slack = bounds.most().abs().max(BigDecimal.ONE).movePointLeft(9);
    return counted.compareTo(bounds.most().add(slack)) <= 0
        && (marked || counted.compareTo(bounds.least().subtract(slack)) >= 0);
  }

  private Bounds bounds(String dataset, String counter, String key, boolean sum, int base, int f) {
    Taken from = frames.get(base);
    Taken to = frames.get(f);
    BigDecimal least = to.before().value(dataset, key, counter);
    BigDecimal most = to.after().value(dataset, key, counter);
    List<Start> between =
        starts.stream()
            .filter(s -> s.frames() > base && s.frames() <= f && s.server() == to.server())
            .filter(s -> s.dataset() == null || s.dataset().equals(dataset))
            .filter(s -> s.keys().test(key) && (s.sums() || !sum))
            .toList();
    if (!between.isEmpty()) {
      return new Bounds(between.stream().allMatch(Start::shown) ? least : ZERO, most);
    }
    if (from.server() != to.server()) {
      return new Bounds(ZERO, ZERO);
    }
    BigDecimal least0 = from.before().value(dataset, key, counter);
    BigDecimal most0 = from.after().value(dataset, key, counter);
    return new Bounds(least.subtract(most0).max(ZERO), most.subtract(least0));
  }
}
