package io.pgtracker.ingest.lambda.batch;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import io.pgtracker.ingest.AnnouncedObject;
import io.pgtracker.ingest.lambda.event.EventObjects;
import io.pgtracker.ingest.lambda.event.EventReader;
import io.pgtracker.ingest.lambda.event.QueueMessage;
import io.pgtracker.ingest.lambda.event.UnknownEventException;
import io.pgtracker.ingest.lambda.log.JsonLog;
import io.pgtracker.ingest.store.StoreException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A batch of messages, those that never failed first. A message is done when the outcome of all its
 * objects is in the store; every other one is returned to the queue.
 */
public final class BatchRun {
  private final ObjectRun run;
  private final JsonLog log;
  private final String requestId;
  private final Deadline deadline;
  private final BatchCount count;
  private final Set<String> returned = new LinkedHashSet<>();

  /** A run within one invocation. */
  public BatchRun(ObjectRun run, JsonLog log, String requestId, Deadline deadline) {
    this.run = run;
    this.log = log;
    this.requestId = requestId;
    this.deadline = deadline;
    this.count = new BatchCount(log);
  }

  /**
   * Deals with messages.
   *
   * @return ids of those that are to come again
   */
  public Set<String> messages(List<QueueMessage> messages) {
    List<Told> told = new ArrayList<>();
    for (QueueMessage message : messages) {
      try {
        told.add(told(message.id(), message.receiveCount(), EventReader.objects(message.body())));
      } catch (UnknownEventException e) {
        refuse(message.id(), e);
      }
    }
    told.removeIf(message -> message.objects().isEmpty());
    all(told);
    count.tell(messages.size(), returned.size());
    return returned;
  }

  /**
   * Deals with objects that came without a queue.
   *
   * @return whether all have an outcome
   */
  public boolean objects(EventObjects event) {
    all(List.of(told("the event", 1, event)));
    count.tell(1, returned.size());
    return returned.isEmpty();
  }

  private Told told(String id, int receiveCount, EventObjects event) {
    event.refused().forEach(refused -> refuse(id, refused));
    Told told = Told.of(id, receiveCount, event.objects(), run.objects());
    for (String bucket : told.foreign()) {
      refuse(
          id,
          new UnknownEventException(
              "an event of bucket %s came to the function of %s: check its queue and"
                      .formatted(bucket, run.objects().store().location())
                  + " PGTRACKER_OBJECTS"));
    }
    if (told.beside() > 0) {
      log.warn(
          "objects beside the prefix are left alone; let the event's filter name the prefix",
          Map.of("count", told.beside()),
          null);
    }
    return told;
  }

  /**
   * Not dropped, since it may tell of an object: it ends in the dead-letter queue, for people. What
   * else the message tells of is dealt with.
   */
  private void refuse(String id, UnknownEventException why) {
    log.error("a message is not understood", Map.of("message", id), why);
    returned.add(id);
  }

  private void all(List<Told> told) {
    if (told.stream().allMatch(message -> message.objects().isEmpty())) {
      return;
    }
    boolean goOn = true;
    List<Told> order = told;
    try {
      run.begin();
      order = goodOnesFirst(told);
    } catch (StoreException e) {
      run.discard();
      log.error("the store can't be reached; the whole batch is returned", Map.of(), e);
      goOn = false;
    }
    for (Told message : order) {
      for (Told.Item item : message.objects()) {
        goOn = goOn && begin(message, item);
        if (!goOn) {
          returned.add(message.id());
        }
      }
    }
  }

  /** What failed before may fail this one, too, and what comes behind it with it. */
  private List<Told> goodOnesFirst(List<Told> told) throws StoreException {
    List<AnnouncedObject> objects =
        told.stream()
            .flatMap(message -> message.objects().stream())
            .map(Told.Item::object)
            .toList();
    if (told.stream().allMatch(message -> message.receiveCount() == 1)) {
      return told;
    }
    Map<AnnouncedObject, Long> attempts = run.attempts().of(run.begin(), objects);
    return told.stream()
        .sorted(
            comparingLong(
                    (Told message) ->
                        message.objects().stream()
                            .mapToLong(item -> attempts.getOrDefault(item.object(), 0L))
                            .sum())
                .thenComparing(comparing(Told::receiveCount)))
        .toList();
  }

  /** Whether to go on after it. */
  private boolean begin(Told message, Told.Item item) {
    if (!deadline.mayBegin()) {
      log.warn("no time is left to begin another object; the rest is returned", Map.of(), null);
      return false;
    }
    ObjectRun.End end = run.run(item.object(), message.receiveCount(), requestId, deadline);
    if (end.result() == null) {
      returned.add(message.id());
    } else {
      count.object(item, end.result());
    }
    return end.goOn();
  }
}
