package io.pgtracker.ingest.store;

import org.jspecify.annotations.Nullable;

/**
 * Who connects; its text names nobody's password.
 *
 * @param user null: whom the driver takes
 * @param password null where none is needed
 */
public record StoreCredentials(@Nullable String user, @Nullable String password) {

  /** Reads what stands before a URL's '@'. */
  static StoreCredentials parse(@Nullable String rawUserInfo) {
    if (rawUserInfo == null) {
      return new StoreCredentials(null, null);
    }
    int colon = rawUserInfo.indexOf(':');
    return colon < 0
        ? new StoreCredentials(StoreUrl.decoded(rawUserInfo), null)
        : new StoreCredentials(
            StoreUrl.decoded(rawUserInfo.substring(0, colon)),
            StoreUrl.decoded(rawUserInfo.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return "user " + user;
  }
}
