package io.pgtracker.ingest.store;

import org.jspecify.annotations.Nullable;

/**
 * Where a store is, as far as it is known.
 *
 * @param host its name
 * @param port its TCP port
 * @param database as a URL writes it
 */
public record StoreServer(
    @Nullable String host, @Nullable Integer port, @Nullable String database) {
  /** Nothing is known. */
  public static final StoreServer NONE = new StoreServer(null, null, null);
}
