package io.pgtracker.ingest.lambda.event;

import java.util.List;

/**
 * What an event tells of.
 *
 * @param objects written
 * @param refused why a record among others was not understood; those others count all the same
 */
public record EventObjects(List<ObjectCreated> objects, List<UnknownEventException> refused) {
  static final EventObjects NONE = new EventObjects(List.of(), List.of());

  public EventObjects {
    objects = List.copyOf(objects);
    refused = List.copyOf(refused);
  }
}
