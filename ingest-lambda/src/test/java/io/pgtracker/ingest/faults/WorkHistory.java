package io.pgtracker.ingest.faults;

import io.pgtracker.ingest.ChangedObjects;
import io.pgtracker.ingest.GeneratedHistory;
import io.pgtracker.ingest.rollup.HourlyHistory;
import io.pgtracker.objects.StoredObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Rounds of work that make a store ingest, roll up, make pieces of time and drop them, such that
 * what is left after each does not depend on the order of what is done in it.
 */
final class WorkHistory {
  private static final Duration STEP = Duration.ofHours(3);
  private static final int DAYS = 5;
  private static final int PER_DAY = 8;

  private WorkHistory() {}

  /**
   * One round.
   *
   * @param objects in the order of their time where all is quiet, else in any
   * @param keepFrom raw rows and increases from before are given up; null: all are kept
   */
  record Round(List<StoredObject> objects, @Nullable Instant keepFrom) {}

  /**
   * Three rounds of objects in any order, then two in which old rows go while late ones of later
   * days come.
   */
  static List<Round> rounds(long seed) throws Exception {
    Instant begin = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(DAYS + 1, ChronoUnit.DAYS);
    List<StoredObject> first = new ArrayList<>();
    List<StoredObject> late = new ArrayList<>();
    first.addAll(ChangedObjects.of("orders", GeneratedHistory.objects("orders", seed, 10), seed));
    first.addAll(new HourlyHistory("silent", begin, STEP, 4, seed).objects(6));
    List<StoredObject> days =
        ChangedObjects.of(
            "stock",
            new HourlyHistory("stock", begin.plusSeconds(77), STEP, 4, seed)
                .objects(DAYS * PER_DAY),
            seed);
    for (int number = 0; number < days.size(); number++) {
      boolean isLate = number >= 3 * PER_DAY && number % 2 == 0;
      (isLate ? late : first).add(days.get(number));
    }
    Random random = new Random(seed);
    Collections.shuffle(first, random);
    Collections.shuffle(late, random);
    List<Round> rounds = new ArrayList<>();
    parts(first, 3).forEach(part -> rounds.add(new Round(part, null)));
    // Noons: the horizon is the beginning of their day, however long a run takes.
    Instant noon = begin.plus(12, ChronoUnit.HOURS);
    List<List<StoredObject>> lateParts = parts(late, 2);
    rounds.add(new Round(lateParts.get(0), noon.plus(1, ChronoUnit.DAYS)));
    rounds.add(new Round(lateParts.get(1), noon.plus(2, ChronoUnit.DAYS)));
    return rounds;
  }

  private static List<List<StoredObject>> parts(List<StoredObject> objects, int count) {
    List<List<StoredObject>> parts = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      parts.add(
          objects.subList(part * objects.size() / count, (part + 1) * objects.size() / count));
    }
    return parts;
  }
}
