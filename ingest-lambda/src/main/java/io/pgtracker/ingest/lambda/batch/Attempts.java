package io.pgtracker.ingest.lambda.batch;

import static java.util.stream.Collectors.joining;

import io.pgtracker.ingest.AnnouncedObject;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers in the store that an object is begun, so that one that kills the function each time is
 * known by it. What failed for a reason that is not the object's does not count; where the store
 * was away then, it is told as soon as it is back.
 */
final class Attempts {
  /** Attempts without an end after which an object is not begun any more. */
  static final int MOST = 5;

  private static final NamedSql LAST = NamedSql.beside(Attempts.class, "last");
  private static final NamedSql BEGIN = NamedSql.beside(Attempts.class, "begin");
  private static final NamedSql NOTE = NamedSql.beside(Attempts.class, "note");
  private static final NamedSql UNDO = NamedSql.beside(Attempts.class, "undo");
  private static final NamedSql FORGET = NamedSql.beside(Attempts.class, "forget");
  private static final NamedSql COUNT = NamedSql.beside(Attempts.class, "count");

  private final List<Map<String, String>> owed = new ArrayList<>();

  /**
   * Commits that an object is begun.
   *
   * @return why it is not to be begun any more; empty when it is begun
   */
  Optional<String> begin(StoreSession session, AnnouncedObject object, String requestId)
      throws StoreException {
    Map<String, String> place = place(object);
    Optional<ResultRow> last =
        session.run(LAST, place).stream().filter(row -> row.number("attempts") >= MOST).findFirst();
    if (last.isEmpty()) {
      place.put("request_id", requestId);
      session.run(BEGIN, place);
    }
    session.commit();
    return last.map(Attempts::reason);
  }

  private static String reason(ResultRow last) {
    String problem = last.get("problem");
    return "its ingest was begun %s times and never ended, last at %s by invocation %s: %s"
        .formatted(
            last.text("attempts"),
            last.text("begun_at"),
            last.get("request_id"),
            problem == null ? "the function was ended while at it" : problem);
  }

  /** The object has an outcome. */
  void forget(StoreSession session, AnnouncedObject object) throws StoreException {
    session.run(FORGET, place(object));
    session.commit();
  }

  /** An attempt ended by a fault; it counts. */
  void note(StoreSession session, AnnouncedObject object, String problem) throws StoreException {
    Map<String, String> values = place(object);
    values.put("problem", problem);
    session.run(NOTE, values);
    session.commit();
  }

  /** An attempt ended for a reason that is not the object's: it is not to count, from now on. */
  void owe(AnnouncedObject object) {
    owed.add(place(object));
  }

  boolean owesNothing() {
    return owed.isEmpty();
  }

  /** Tells the store what it could not be told before. */
  void settle(StoreSession session) throws StoreException {
    for (Iterator<Map<String, String>> rest = owed.iterator(); rest.hasNext(); ) {
      session.run(UNDO, rest.next());
      session.commit();
      rest.remove();
    }
  }

  /** Attempts that count, by object; those without any are left out. */
  Map<AnnouncedObject, Long> of(StoreSession session, Collection<AnnouncedObject> objects)
      throws StoreException {
    String keys =
        objects.stream()
            .map(object -> '"' + object.key().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
            .collect(joining(",", "{", "}"));
    Map<String, Long> found = new HashMap<>();
    for (ResultRow row : session.run(COUNT, Map.of("keys", keys))) {
      found.put(row.text("etag") + ' ' + row.text("object_key"), row.number("attempts"));
    }
    session.rollback();
    Map<AnnouncedObject, Long> attempts = new HashMap<>();
    for (AnnouncedObject object : objects) {
      attempts.put(object, found.getOrDefault(object.etag() + ' ' + object.key(), 0L));
    }
    return attempts;
  }

  private static Map<String, String> place(AnnouncedObject object) {
    Map<String, String> place = new HashMap<>();
    place.put("object_key", object.key());
    place.put("etag", object.etag());
    return place;
  }
}
