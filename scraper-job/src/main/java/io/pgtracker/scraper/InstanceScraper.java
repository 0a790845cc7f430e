package io.pgtracker.scraper;

import io.pgtracker.format.GapRecord;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.scraper.collect.Backoff;
import io.pgtracker.scraper.collect.Collector;
import io.pgtracker.scraper.collect.DatabaseAccess;
import io.pgtracker.scraper.collect.Memory;
import io.pgtracker.scraper.collect.TickOutcome;
import io.pgtracker.scraper.schedule.Agenda;
import io.pgtracker.scraper.schedule.Cadence;
import io.pgtracker.scraper.schedule.Grid;
import io.pgtracker.scraper.spool.OpenObject;
import io.pgtracker.scraper.spool.Spool;
import io.pgtracker.scraper.spool.SpoolInUseException;
import io.pgtracker.scraper.spool.SpooledObjects;
import io.pgtracker.scraper.spool.Uploader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scrapes one instance: ticks on the grid, an object per upload interval, a clean end. */
public final class InstanceScraper {
  private static final Logger LOG = LoggerFactory.getLogger(InstanceScraper.class);

  private final ScrapeSettings settings;
  private final DatabaseAccess access;
  private final ObjectStore store;
  private final String version;
  private final InstantSource clock;

  /**
   * @param version version of the program
   * @param clock the scraper's clock
   */
  public InstanceScraper(
      ScrapeSettings settings,
      DatabaseAccess access,
      ObjectStore store,
      String version,
      InstantSource clock) {
    this.settings = settings;
    this.access = access;
    this.store = store;
    this.version = version;
    this.clock = clock;
  }

  /**
   * Runs until done or stopped.
   *
   * @throws SpoolInUseException when another scraper holds this instance's spool
   */
  public ScrapeResult run(StopSignal stop) throws SpoolInUseException {
    try (Spool spool =
            Spool.open(
                settings.spoolRoot(), settings.instance(), version, settings.spoolMaxBytes());
        Run run = new Run(spool)) {
      run.ticks(stop);
      return run.end();
    }
  }

  /** One run over an open spool. */
  private final class Run implements AutoCloseable {
    private final String name = settings.instance().value();
    private final Cadence cadence = settings.cadence();
    private final Spool spool;
    private final Backoff backoff;
    private final Collector collector;
    private final RunTally tally;
    private final @Nullable Uploader uploader;
    private final @Nullable UploadWorker worker;
    private @Nullable OpenObject object;
    private @Nullable Instant last;
    private @Nullable Instant startWithoutMemory;

    Run(Spool spool) {
      this.spool = spool;
      this.backoff = spool.backoff().load();
      this.tally = new RunTally(name);
      this.collector =
          new Collector(
              name,
              access,
              settings.collect(),
              new Memory(spool.sequence(), spool.texts(), backoff, spool.chains()),
              clock);
      SpooledObjects objects = spool.objects().orElse(null);
      this.uploader = objects == null ? null : new Uploader(name, objects, store);
      this.worker =
          uploader == null || cadence.once()
              ? null
              : new UploadWorker(name, uploader, cadence.uploadDelay(name), tally::uploaded);
    }

    void ticks(StopSignal stop) {
      Instant start = clock.instant();
      Instant end = cadence.runFor() == null ? Instant.MAX : start.plus(cadence.runFor());
      last = plausible(spool.marks().last(), start);
      Instant tick = Grid.floor(start, cadence.step());
      if (last != null && !tick.isAfter(last) && !cadence.once()) {
        tick = last.plus(cadence.step()); // this one was taken by the run before
      }
      startWithoutMemory = last == null && !cadence.once() ? tick : null;
      noteAbsence(tick);
      wake(); // what an earlier run left
      while (tick.isBefore(end) && stop.waitUntil(tick, clock)) {
        tick = skipMissed(tick);
        if (last != null && cadence.separates(last, tick)) {
          closeObject(last);
        }
        tick(tick);
        if (cadence.closesAfter(tick)) {
          closeObject(tick);
        }
        if (cadence.once()) {
          return;
        }
        tick = tick.plus(cadence.step());
      }
    }

    /** A clock that was set back leaves a last tick in the future, which says nothing. */
    private @Nullable Instant plausible(@Nullable Instant marked, Instant now) {
      return marked == null || marked.isAfter(now.plus(cadence.step())) ? null : marked;
    }

    /** Ticks between the run before and this one were never taken. */
    private void noteAbsence(Instant first) {
      Instant before = last;
      if (before == null) {
        return;
      }
      Duration expected = cadence.step();
      if (cadence.once()) { // cron's rhythm is known from the runs before
        Optional<Duration> rhythm = spool.marks().distance();
        if (rhythm.isEmpty()) {
          return;
        }
        expected = rhythm.get().plus(rhythm.get().dividedBy(2));
      }
      Instant due = before.plus(expected);
      if (due.isBefore(first)) {
        Instant to = cadence.once() ? first : first.minus(expected);
        spool.gaps().add(new GapRecord(due, to, "scraper_not_running", 0, null));
      }
    }

    /** After a long tick or a sleep of the machine the grid has moved on. */
    private Instant skipMissed(Instant tick) {
      Instant current = Grid.floor(clock.instant(), cadence.step());
      if (!current.isAfter(tick)) {
        return tick;
      }
      if (cadence.once()) {
        return current; // it was to take one tick, and takes one
      }
      GapRecord gap = new GapRecord(tick, current.minus(cadence.step()), "tick_missed", 0, null);
      spool.gaps().add(gap);
      LOG.warn("{}: no time for ticks from {} to {}", name, gap.from(), gap.to());
      return current;
    }

    private void tick(Instant tick) {
      Agenda agenda = settings.schedule().agenda(tick, last, startWithoutMemory);
      OpenObject current = null;
      try {
        current = openObject();
        spool.marks().begin(tick);
        TickOutcome outcome = collector.collect(agenda, current.writer());
        current.ticked(tick);
        if (current.onDisk()) {
          spool.marks().safe();
        }
        tally.ticked(outcome);
      } catch (IOException e) { // neither disk nor memory takes it
        if (current != null) {
          spool.lost(current, tick, e);
          object = null;
        }
      }
      spool.backoff().save(backoff);
      last = tick;
    }

    private OpenObject openObject() throws IOException {
      OpenObject current = object;
      if (current == null) {
        current = spool.begin(clock.instant(), settings.labels());
        object = current;
      } else {
        spool.writeGaps(current);
      }
      return current;
    }

    private void closeObject(Instant tick) {
      OpenObject current = object;
      if (current == null) {
        return;
      }
      object = null;
      try {
        collector.writeOwnCost(tick, current.writer());
        tally.closed(current.key().path(), spool.close(current, store, tick));
      } catch (IOException e) {
        spool.lost(current, tick, e);
      }
      wake();
    }

    private void wake() {
      if (worker != null) {
        worker.wake();
      }
    }

    /** Closes and uploads what there is. */
    ScrapeResult end() {
      if (object != null && last != null) {
        closeObject(last);
      }
      spool.saveChains();
      if (worker != null) {
        worker.close();
      }
      if (uploader != null) {
        tally.uploaded(uploader.uploadAll());
      }
      return tally.result(waiting());
    }

    private int waiting() {
      try {
        SpooledObjects objects = spool.objects().orElse(null);
        return objects == null ? 0 : objects.all().size();
      } catch (IOException e) {
        LOG.warn("{}: the spool cannot be listed: {}", name, e.toString());
        return 0;
      }
    }

    @Override
    public void close() {
      if (worker != null) {
        worker.close();
      }
      collector.close();
    }
  }
}
