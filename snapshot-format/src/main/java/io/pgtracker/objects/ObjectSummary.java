package io.pgtracker.objects;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a listing.
 *
 * @param key its key
 * @param etag the store's entity tag without quotes, where a listing has it: folders do not
 * @param sizeBytes its size as stored
 * @param lastModified when the store got it
 */
public record ObjectSummary(
    String key, @Nullable String etag, long sizeBytes, Instant lastModified) {}
