package io.pgtracker.ingest.lambda.batch;

import io.pgtracker.ingest.AnnouncedObject;
import io.pgtracker.ingest.lambda.access.ObjectAccess;
import io.pgtracker.ingest.lambda.event.ObjectCreated;
import io.pgtracker.objects.ObjectKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A message and what it tells of.
 *
 * @param id of the message
 * @param receiveCount how often it was received
 * @param objects that lie below the prefix, without what {@code check} leaves there
 * @param beside number of objects that don't
 * @param foreign buckets it tells of that are not this function's: a person must see to it, and
 *     until then nothing is lost
 */
record Told(String id, int receiveCount, List<Item> objects, int beside, Set<String> foreign) {

  /** An object below the prefix, and the event that tells of it. */
  record Item(AnnouncedObject object, ObjectCreated event) {}

  /** Sorts out what a message tells of. */
  static Told of(String id, int receiveCount, List<ObjectCreated> events, ObjectAccess access) {
    List<Item> items = new ArrayList<>();
    Set<String> foreign = new LinkedHashSet<>();
    int beside = 0;
    for (ObjectCreated event : events) {
      Optional<String> key = access.keyBelow(event.bucket(), event.key());
      if (!event.bucket().equals(access.bucket())) {
        foreign.add(event.bucket());
      } else if (key.isEmpty()) {
        beside++;
      } else if (!ObjectKey.isTrial(key.get())) {
        items.add(new Item(announced(key.get(), event), event));
      }
    }
    return new Told(id, receiveCount, List.copyOf(items), beside, foreign);
  }

  /** A text in the store holds no zero and no half of a character, which keys may. */
  private static AnnouncedObject announced(String key, ObjectCreated event) {
    byte[] bytes = key.replace('\0', '?').getBytes(StandardCharsets.UTF_8);
    String etag = event.etag();
    return new AnnouncedObject(
        new String(bytes, StandardCharsets.UTF_8),
        etag == null ? AnnouncedObject.ANY_CONTENT : etag,
        Math.max(0, event.sizeBytes()));
  }
}
