package io.pgtracker.ingest.cli;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.backlog.Again;
import io.pgtracker.ingest.backlog.BacklogIngest;
import io.pgtracker.ingest.backlog.CountedLists;
import io.pgtracker.ingest.backlog.ListCost;
import io.pgtracker.ingest.backlog.WatchIngest;
import io.pgtracker.ingest.migrate.SchemaVersion;
import io.pgtracker.ingest.store.Store;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import java.io.PrintWriter;
import java.time.Duration;

/** Watches until it is stopped, through outages of both stores, and says what its listing costs. */
final class WatchLoop {
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(60);
  private static final Duration HOUR = Duration.ofHours(1);

  private final CountedLists objects;
  private final Duration poll;
  private final Duration relist;
  private final PrintWriter err;
  private final WatchIngest watch;
  private boolean estimated;
  private long countedFrom;
  private long countedRequests;

  /**
   * @param poll between two looks at the end of each instance's keys
   * @param relist between two listings of all keys
   */
  WatchLoop(ObjectStore objects, Duration poll, Duration relist, PrintWriter err) {
    this.objects = new CountedLists(objects);
    this.poll = poll;
    this.relist = relist;
    this.err = err;
    this.watch = new WatchIngest(this.objects, relist, System::nanoTime);
    this.countedFrom = System.nanoTime();
  }

  void run(Store target, IngestCount count, StopSignal stop)
      throws InterruptedException, ObjectStoreException, StoreException {
    Duration retry = FIRST_RETRY;
    Again refused = Again.UNSUPPORTED;
    do {
      try (StoreSession session = SchemaVersion.ofProgram().open(target)) {
        BacklogIngest ingest = new BacklogIngest(objects, session, Catalog.builtIn(), count);
        do {
          boolean walked = watch.poll(session, ingest, refused, stop::isAsked);
          refused = Again.NONE;
          retry = FIRST_RETRY;
          tellCost(walked);
        } while (!stop.isAskedWithin(poll));
      } catch (StoreException e) {
        if (e.kind() != StoreException.Kind.UNAVAILABLE) {
          throw e;
        }
        tellRetry(e, retry);
      } catch (ObjectStoreException e) {
        if (!e.retryable()) {
          throw e;
        }
        tellRetry(e, retry);
      }
      Duration doubled = retry.multipliedBy(2);
      retry = doubled.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : doubled;
    } while (!stop.isAskedWithin(retry));
  }

  private void tellCost(boolean walked) {
    if (!estimated && !walked) {
      estimated = true;
      ListCost cost = new ListCost(poll, watch.instances(), relist, watch.listedByWalk());
      tell(
          ("about %d LIST requests an hour: %d for %d instances every %d s,"
                  + " %d for %d objects every %d s")
              .formatted(
                  cost.requestsPerHour(),
                  cost.requestsOfPoll(),
                  cost.instances(),
                  poll.toSeconds(),
                  cost.requestsOfWalk(),
                  cost.objects(),
                  relist.toSeconds()));
    }
    long now = System.nanoTime();
    if (now - countedFrom >= HOUR.toNanos()) {
      long requests = objects.requests();
      tell("%d LIST requests in the last hour".formatted(requests - countedRequests));
      countedRequests = requests;
      countedFrom = now;
    }
  }

  private void tellRetry(Exception e, Duration pause) {
    tell(e.getMessage() + "; trying again in " + pause.toSeconds() + " s");
  }

  private void tell(String message) {
    err.println("pgtracker: " + message);
    err.flush();
  }
}
