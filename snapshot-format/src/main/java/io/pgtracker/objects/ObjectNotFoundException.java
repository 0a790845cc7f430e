package io.pgtracker.objects;

/** There is no object with this key. */
public final class ObjectNotFoundException extends ObjectStoreException {
  private static final long serialVersionUID = 1L;

  /**
   * @param key the key asked for
   * @param location the store's location
   */
  public ObjectNotFoundException(String key, String location) {
    super("no object " + key + " in " + location, false, null);
  }
}
