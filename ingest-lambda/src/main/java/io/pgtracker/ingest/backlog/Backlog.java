package io.pgtracker.ingest.backlog;

import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import io.pgtracker.objects.ObjectSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an object store has and the ledger does not know, found by listing: new keys, and known keys
 * with other content.
 */
public final class Backlog {
  private static final NamedSql LACKING = NamedSql.beside(Backlog.class, "lacking");
  private static final int PAGE = 1_000;

  private final ObjectStore objects;
  private final StoreSession session;
  private final String prefix;
  private final Again again;
  private @Nullable String after;
  private boolean ended;
  private long listed;

  /**
   * A walk over an object store from its first key on.
   *
   * @param again which of the refused objects count as lacking
   */
  public Backlog(ObjectStore objects, StoreSession session, Again again) {
    this(objects, session, ObjectKey.ROOT, again);
  }

  /**
   * A walk over a part of an object store.
   *
   * @param prefix of the keys it is to see
   */
  Backlog(ObjectStore objects, StoreSession session, String prefix, Again again) {
    this(objects, session, prefix, null, again);
  }

  /**
   * A walk that goes on behind a key.
   *
   * @param prefix of the keys it is to see
   * @param after the key; null from the first one on
   */
  Backlog(
      ObjectStore objects,
      StoreSession session,
      String prefix,
      @Nullable String after,
      Again again) {
    this.after = after;
    this.objects = objects;
    this.session = session;
    this.prefix = prefix;
    this.again = again;
  }

  /** Keys of the next page that the ledger lacks, maybe none; null at the end. */
  public @Nullable List<String> nextPage() throws ObjectStoreException, StoreException {
    if (ended) {
      return null;
    }
    List<ObjectSummary> all = objects.list(prefix, after, PAGE);
    ended = all.size() < PAGE;
    if (all.isEmpty()) {
      return null;
    }
    after = all.get(all.size() - 1).key();
    listed += all.size();
    List<ObjectSummary> page =
        all.stream().filter(object -> !ObjectKey.isTrial(object.key())).toList();
    Map<String, String> parameters =
        Map.of(
            "keys", array(page, ObjectSummary::key),
            "etags", array(page, ObjectSummary::etag),
            "sizes", array(page, object -> Long.toString(object.sizeBytes())),
            "again", again.outcomes());
    List<String> lacking = new ArrayList<>();
    session.run(LACKING, parameters).forEach(row -> lacking.add(row.text("key")));
    session.rollback();
    return lacking;
  }

  /** The last key listed, behind which another walk can go on; null: none yet. */
  @Nullable String position() {
    return after;
  }

  /** Objects listed so far. */
  public long listed() {
    return listed;
  }

  /** A PostgreSQL array of one value per object. */
  private static String array(
      List<ObjectSummary> page, Function<ObjectSummary, @Nullable String> valueOf) {
    StringJoiner array = new StringJoiner(",", "{", "}");
    for (ObjectSummary object : page) {
      String value = valueOf.apply(object);
      array.add(
          value == null ? "NULL" : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    }
    return array.toString();
  }
}
