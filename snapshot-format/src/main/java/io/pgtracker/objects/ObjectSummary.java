package io.pgtracker.objects;

import java.time.Instant;

/**
 * An entry of a listing.
 *
 * @param key its key
 * @param sizeBytes its size as stored
 * @param lastModified when the store got it
 */
public record ObjectSummary(String key, long sizeBytes, Instant lastModified) {}
