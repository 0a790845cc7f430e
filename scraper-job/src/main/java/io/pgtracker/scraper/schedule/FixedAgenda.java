package io.pgtracker.scraper.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What somebody asked for. */
record FixedAgenda(Instant tick, List<Due> due) implements Agenda {
  @Override
  public List<Due> dueIn(String database) {
    return due;
  }

  @Override
  public boolean isDue(Duration interval) {
    return false;
  }
}
