package io.pgtracker.format;

import java.time.Instant;
import java.util.Map;

/**
 * First line of an object: who wrote it, about which instance.
 *
 * @param formatVersion version of the object format, {@link FormatVersion#CURRENT} when written
 *     here
 * @param objectId id of the object, the same as in its key
 * @param instance name of the monitored server, the same as in its key
 * @param labels free labels of the instance, at most 64
 * @param scraper the process that read the frames
 * @param createdAt scraper's clock when the object was begun
 */
public record ObjectHeader(
    int formatVersion,
    String objectId,
    String instance,
    Map<String, String> labels,
    ScraperInfo scraper,
    Instant createdAt)
    implements SnapshotLine {

  public ObjectHeader {
    labels = Map.copyOf(labels);
  }
}
