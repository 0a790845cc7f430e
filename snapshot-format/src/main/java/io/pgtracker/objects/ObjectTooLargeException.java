package io.pgtracker.objects;

/** The object is larger than the caller wants to read; none of its content was read. */
public final class ObjectTooLargeException extends ObjectStoreException {
  private static final long serialVersionUID = 1L;

  private final long sizeBytes;

  /**
   * @param key the key asked for
   * @param location the store's location
   * @param sizeBytes the object's size as stored
   * @param maxBytes the most the caller takes
   */
  public ObjectTooLargeException(String key, String location, long sizeBytes, long maxBytes) {
    super(
        "object "
            + key
            + " in "
            + location
            + " has "
            + sizeBytes
            + " bytes, more than the limit of "
            + maxBytes,
        false,
        null);
    this.sizeBytes = sizeBytes;
  }

  /** The object's size as stored. */
  public long sizeBytes() {
    return sizeBytes;
  }
}
