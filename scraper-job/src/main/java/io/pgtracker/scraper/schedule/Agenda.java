package io.pgtracker.scraper.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is due at one tick, in the order of collection. */
public interface Agenda {
  /** The grid moment. */
  Instant tick();

  /** What is due by the wall clock. */
  List<Due> due();

  /**
   * What is due in one database of a server that has too many to visit together: each has its own
   * place in every interval.
   */
  List<Due> dueIn(String database);

  /** Whether something of this interval is due by the wall clock. */
  boolean isDue(Duration interval);

  /** The same for every database, whatever the clock says; nothing else. */
  static Agenda of(Instant tick, List<Due> due) {
    return new FixedAgenda(tick, List.copyOf(due));
  }
}
