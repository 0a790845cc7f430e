package io.pgtracker.ingest.lambda.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Word of an object that was written.
 *
 * @param key within the bucket, decoded, with the prefix of the object store
 * @param etag entity tag of what was written, without quotes; null where nobody said
 * @param sizeBytes its size as stored; -1 where nobody said
 * @param writtenAt when the event says that it was written; null where it does not
 */
public record ObjectCreated(
    String bucket,
    String key,
    @Nullable String etag,
    long sizeBytes,
    @Nullable Instant writtenAt) {}
