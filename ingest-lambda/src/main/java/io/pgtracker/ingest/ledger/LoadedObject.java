package io.pgtracker.ingest.ledger;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an ingest loaded.
 *
 * @param rowsByDataset rows of all frames by dataset
 */
public record LoadedObject(
    int instanceId,
    Instant createdAt,
    @Nullable Instant firstCollectedAt,
    @Nullable Instant lastCollectedAt,
    int frames,
    Map<String, Long> rowsByDataset,
    double durationMillis) {}
