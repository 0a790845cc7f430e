package io.pgtracker.ingest.store;

import io.pgtracker.ingest.store.dataapi.DataApiStore;
import io.pgtracker.ingest.store.dataapi.DataApiUrl;
import org.jspecify.annotations.Nullable;

/** Makes a store from its address, whatever way leads to it. */
public final class Stores {
  private Stores() {}

  /**
   * A store of this address; nothing is connected yet.
   *
   * @param url {@code postgresql://…} or {@code rds-data://…}
   * @param secretArn secret of the RDS Data API where the address names none
   * @throws IllegalArgumentException with what is wrong, never with the password
   */
  public static Store of(String url, @Nullable String secretArn) {
    return DataApiUrl.isOne(url)
        ? new DataApiStore(DataApiUrl.parse(url, secretArn))
        : new JdbcStore(StoreUrl.parse(url));
  }
}
