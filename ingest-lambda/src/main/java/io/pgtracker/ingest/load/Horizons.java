package io.pgtracker.ingest.load;

import io.pgtracker.catalog.Dataset;
import io.pgtracker.ingest.delta.FrameId;
import io.pgtracker.ingest.store.NamedSql;
import io.pgtracker.ingest.store.ResultRow;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreSession;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The moments before which an instance's rows have been given up, by kind. */
public final class Horizons {
  private static final NamedSql HORIZONS = NamedSql.beside(Horizons.class, "horizons");
  private static final NamedSql INSERT_EXPIRED = NamedSql.beside(Horizons.class, "insert_expired");
  private static final DateTimeFormatter POSTGRES =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
          .appendPattern("X")
          .toFormatter(Locale.ROOT);

  private final StoreSession session;
  private final Map<String, Instant> byKind = new HashMap<>();

  /** Reads them; the instance is locked, so they stay as they are. */
  public Horizons(StoreSession session, int instanceId) throws StoreException {
    this.session = session;
    for (ResultRow row :
        session.run(HORIZONS, Map.of("instance_id", Integer.toString(instanceId)))) {
      byKind.put(row.text("kind"), OffsetDateTime.parse(row.text("at"), POSTGRES).toInstant());
    }
  }

  /** Whether a frame is from before the horizon of its dataset. */
  public boolean isExpired(Dataset dataset, @Nullable Instant collectedAt) {
    Instant horizon = byKind.get(dataset.kind().name().toLowerCase(Locale.ROOT));
    return horizon != null && collectedAt != null && collectedAt.isBefore(horizon);
  }

  /** Records a frame that came too late. */
  public void recordExpired(FrameId id, String objectKey) throws StoreException {
    Map<String, @Nullable String> values = id.parameters();
    values.put("object_key", objectKey);
    session.run(INSERT_EXPIRED, values);
  }
}
