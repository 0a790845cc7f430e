package io.pgtracker.ingest.store.dataapi;

import io.pgtracker.ingest.store.Store;
import io.pgtracker.ingest.store.StoreSession;
import java.time.Duration;
import software.amazon.awssdk.services.rdsdata.RdsDataClient;

/**
 * An Aurora PostgreSQL reached by the RDS Data API: no connection is held, each statement is a
 * request. Nothing is sent before the first statement.
 */
public final class DataApiStore implements Store {
  /** How long a cluster may take to wake up, or to have room for another request. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DataApiUrl url;
  private final RdsDataClient client;
  private final Duration patience;

  /** A store at an address. */
  public DataApiStore(DataApiUrl url) {
    this(url, PATIENCE);
  }

  /**
   * A store at an address.
   *
   * @param patience how long a request that was refused for the moment is made again
   */
  public DataApiStore(DataApiUrl url, Duration patience) {
    this.url = url;
    this.client = DataApiCalls.client(url);
    this.patience = patience;
  }

  @Override
  public StoreSession open() {
    return session();
  }

  /** The same, with what migrations need besides. */
  public DataApiSession session() {
    return new DataApiSession(new DataApiCalls(url, client, patience), url.location());
  }

  @Override
  public String location() {
    return url.location();
  }
}
