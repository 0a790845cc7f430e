package io.pgtracker.ingest.delta;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What names a frame in the store.
 *
 * @param database empty for datasets of the whole instance
 * @param collectedAt monitored server's clock, as text
 */
public record FrameId(int instanceId, String dataset, String database, String collectedAt) {

  /** The same series at another time. */
  FrameId at(String otherCollectedAt) {
    return new FrameId(instanceId, dataset, database, otherCollectedAt);
  }

  /** Parameters that name it. */
  public Map<String, @Nullable String> parameters() {
    Map<String, @Nullable String> parameters = new HashMap<>();
    parameters.put("instance_id", Integer.toString(instanceId));
    parameters.put("dataset", dataset);
    parameters.put("database", database);
    parameters.put("collected_at", collectedAt);
    return parameters;
  }
}
