package io.pgtracker.scraper.cli;

import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStores;
import io.pgtracker.scraper.InstanceScraper;
import io.pgtracker.scraper.ScrapeResult;
import io.pgtracker.scraper.StopSignal;
import io.pgtracker.scraper.TargetAccess;
import io.pgtracker.scraper.connect.DatabaseConnector;
import io.pgtracker.scraper.spool.SpoolInUseException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Scrapes several instances side by side, each in a thread of its own. */
final class ScrapeRun {
  private final List<ScrapeJob> jobs;
  private final StopSignal stop;

  ScrapeRun(List<ScrapeJob> jobs, StopSignal stop) {
    this.jobs = jobs;
    this.stop = stop;
  }

  /** Runs all until they end. As soon as one ends with a fault, the others are asked to stop. */
  List<ScrapeResult> run() throws SpoolInUseException {
    Map<String, ObjectStore> stores = new LinkedHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, jobs.size()));
    try {
      for (ScrapeJob job : jobs) {
        stores.computeIfAbsent(job.to(), ObjectStores::open);
      }
      CompletionService<ScrapeResult> ended = new ExecutorCompletionService<>(threads);
      List<Future<ScrapeResult>> running = new ArrayList<>();
      for (ScrapeJob job : jobs) {
        ObjectStore store = Objects.requireNonNull(stores.get(job.to()));
        running.add(ended.submit(() -> scrape(job, store)));
      }
      for (int i = 0; i < running.size(); i++) {
        if (failed(ended.take())) {
          stop.stop();
        }
      }
      List<ScrapeResult> results = new ArrayList<>();
      for (Future<ScrapeResult> one : running) {
        results.add(one.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SpoolInUseException inUse) {
        throw inUse;
      }
      throw new IllegalStateException("scraping ended with a bug", e.getCause());
    } catch (InterruptedException e) {
      stop.stop();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      threads.shutdown();
      stores.values().forEach(ObjectStore::close);
    }
  }

  private static boolean failed(Future<ScrapeResult> ended) throws InterruptedException {
    try {
      ended.get();
      return false;
    } catch (ExecutionException e) {
      return true; // thrown once all have ended
    }
  }

  private ScrapeResult scrape(ScrapeJob job, ObjectStore store) throws SpoolInUseException {
    DatabaseConnector connector =
        new DatabaseConnector(job.settings().collect().guards().statementTimeout());
    return new InstanceScraper(
            job.settings(),
            new TargetAccess(job.target(), connector),
            store,
            ProgramVersion.get(),
            InstantSource.system())
        .run(stop);
  }
}
