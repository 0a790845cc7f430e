package io.pgtracker.ingest;

/**
 * An object that an event tells of.
 *
 * @param key below the prefix of its store
 * @param etag of the content that was written, without quotes; {@link #ANY_CONTENT} where the event
 *     does not say
 * @param sizeBytes as stored; 0 where the event does not say
 */
public record AnnouncedObject(String key, String etag, long sizeBytes) {
  /** In the place of an ETag that nobody knows; stands for all content. */
  public static final String ANY_CONTENT = "unread";

  boolean isOf(String etagRead) {
    return etag.equals(ANY_CONTENT) || etag.equals(etagRead);
  }
}
