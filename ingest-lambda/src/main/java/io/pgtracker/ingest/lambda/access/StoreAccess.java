package io.pgtracker.ingest.lambda.access;

import io.pgtracker.ingest.migrate.SchemaVersion;
import io.pgtracker.ingest.store.ConnectionLimits;
import io.pgtracker.ingest.store.JdbcStore;
import io.pgtracker.ingest.store.Store;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import io.pgtracker.ingest.store.StoreServer;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.ingest.store.StoreUrl;
import io.pgtracker.ingest.store.dataapi.DataApiStore;
import io.pgtracker.ingest.store.dataapi.DataApiUrl;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function's way to the store: one session, kept from invocation to invocation, and the secret it
 * was opened with. Nothing is read or connected before it is asked for. For one thread.
 */
public final class StoreAccess implements AutoCloseable {
  /** A function may have been frozen for minutes, and its connection be cut without a word. */
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);

  /** Wrong password; not let in. */
  private static final Set<String> NOT_LET_IN = Set.of("28P01", "28000");

  private final FunctionSettings settings;
  private @Nullable StoreSecret secret;
  private @Nullable StoreSession kept;

  /** Takes settings; does nothing yet. */
  public StoreAccess(FunctionSettings settings) {
    this.settings = settings;
  }

  /**
   * The session, between transactions: the kept one if it still answers, else a new one of a store
   * that has this program's schema. To be asked for once an invocation, not for each object.
   *
   * @throws StoreException which of secret and store could not be reached, and what to check
   */
  public StoreSession session() throws StoreException {
    StoreSession known = kept;
    if (known != null && known.isAlive(ANSWER_LIMIT)) {
      return known;
    }
    discard();
    StoreSession opened = withSecret(SchemaVersion.ofProgram()::open);
    kept = opened;
    return opened;
  }

  /** The store itself, for what needs connections of its own; it is known to let us in. */
  public Store store() throws StoreException {
    return withSecret(
        store -> {
          store.open().close();
          return store;
        });
  }

  /** Gives the session up: the next one is a new one. */
  public void discard() {
    StoreSession known = kept;
    kept = null;
    if (known != null) {
      known.close();
    }
  }

  /** Gives up the session and forgets the secret; it may be used again, and begins anew. */
  @Override
  public void close() {
    discard();
    secret = null;
  }

  /** A secret that was kept may have been rotated since; it is read anew once. */
  private <T> T withSecret(Attempt<T> attempt) throws StoreException {
    boolean known = secret != null;
    try {
      return attempt.at(storeNow());
    } catch (StoreException e) {
      if (!known || !NOT_LET_IN.contains(String.valueOf(e.sqlState()))) {
        throw advised(e);
      }
    }
    secret = null;
    try {
      return attempt.at(storeNow());
    } catch (StoreException e) {
      throw advised(e);
    }
  }

  private Store storeNow() throws StoreException {
    if (DataApiUrl.isOne(settings.storeUrl())) {
      return behindDataApi();
    }
    if (settings.storeSecret() != null && secret == null) {
      secret = new SecretReader(settings.storeSecret()).read();
    }
    try {
      StoreSecret known = secret;
      StoreUrl url =
          StoreUrl.parse(settings.storeUrl(), known == null ? StoreServer.NONE : known.server());
      return new JdbcStore(
          (known == null ? url : url.with(known.credentials())).withVerifiedTls(),
          ConnectionLimits.FUNCTION);
    } catch (IllegalArgumentException e) {
      throw new StoreException(
          Kind.CONFIGURATION, "PGTRACKER_STORE_URL: " + e.getMessage(), null, null);
    }
  }

  /** The service reads the secret itself. */
  private Store behindDataApi() throws StoreException {
    try {
      return new DataApiStore(DataApiUrl.parse(settings.storeUrl(), settings.storeSecret()));
    } catch (IllegalArgumentException e) {
      throw new StoreException(
          Kind.CONFIGURATION, "PGTRACKER_STORE_URL: " + e.getMessage(), null, null);
    }
  }

  /** What a function's surroundings add to what may be wrong. */
  private StoreException advised(StoreException e) {
    String advice =
        e.kind() == Kind.UNAVAILABLE && isAboutReaching(e)
            ? "; check that the store runs, that its security group or list of allowed addresses"
                + " lets the function in, and that the function's subnets have a route to it (a"
                + " NAT gateway, if it is outside the VPC)"
            : NOT_LET_IN.contains(String.valueOf(e.sqlState())) && settings.storeSecret() != null
                ? "; the secret " + settings.storeSecret() + " says who connects"
                : "";
    return advice.isEmpty()
        ? e
        : new StoreException(e.kind(), e.getMessage() + advice, e.sqlState(), e);
  }

  /** Neither the secret, which has advice of its own, nor a server that answered. */
  private static boolean isAboutReaching(StoreException e) {
    String state = e.sqlState();
    return state != null && state.startsWith("08");
  }

  private interface Attempt<T> {
    T at(Store store) throws StoreException;
  }
}
