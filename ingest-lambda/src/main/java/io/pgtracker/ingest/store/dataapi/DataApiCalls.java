package io.pgtracker.ingest.store.dataapi;

import io.pgtracker.ingest.store.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.rdsdata.RdsDataClient;
import software.amazon.awssdk.services.rdsdata.RdsDataClientBuilder;
import software.amazon.awssdk.services.rdsdata.model.DatabaseResumingException;
import software.amazon.awssdk.services.rdsdata.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.rdsdata.model.LongReturnType;
import software.amazon.awssdk.services.rdsdata.model.SqlParameter;
import software.amazon.awssdk.services.rdsdata.model.StatementTimeoutException;

/**
 * The requests of a session. Made again is only what has certainly not run: a statement refused for
 * throttling or because the cluster is waking up. A statement whose answer was lost may have run;
 * then the whole transaction is given up, and its owner begins anew.
 */
final class DataApiCalls {
  private static final Duration CONNECT = Duration.ofSeconds(3);

  /** For what a service that can be reached answers at once; whoever waits is told in time. */
  private static final Duration AT_ONCE = Duration.ofSeconds(7);

  /** The service ends a call after 45 s by itself. */
  private static final Duration CALL = Duration.ofSeconds(55);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  /** A read of a socket can't be interrupted, so that a request is left rather than ended. */
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          request -> {
            Thread thread = new Thread(request, "rds-data");
            thread.setDaemon(true);
            return thread;
          });

  private final DataApiUrl url;
  private final DataApiErrors errors;
  private final RdsDataClient client;
  private final Duration patience;
  private final CountDownLatch abort = new CountDownLatch(1);
  private volatile CompletableFuture<?> running = CompletableFuture.completedFuture(null);

  DataApiCalls(DataApiUrl url, RdsDataClient client, Duration patience) {
    this.url = url;
    this.errors = new DataApiErrors(url.location());
    this.client = client;
    this.patience = patience;
  }

  /** What all sessions of a store share. */
  static RdsDataClient client(DataApiUrl url) {
    RdsDataClientBuilder builder =
        RdsDataClient.builder()
            .region(Region.of(url.region()))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(CALL))
            .overrideConfiguration(
                limits ->
                    limits.apiCallTimeout(CALL).retryStrategy(DefaultRetryStrategy.doNotRetry()));
    return (url.endpoint() == null ? builder : builder.endpointOverride(url.endpoint())).build();
  }

  /** The same, not aborted. */
  DataApiCalls anew() {
    return new DataApiCalls(url, client, patience);
  }

  /** Ends the call that runs, and each further one, at once. */
  void abort() {
    abort.countDown();
    running.completeExceptionally(AbortedException.create("aborted"));
  }

  /** Begins a transaction; one whose answer is lost holds nothing, and the service ends it. */
  String begin() throws StoreException {
    return patiently(
        "beginning a transaction",
        AT_ONCE,
        () ->
            client
                .beginTransaction(
                    begin ->
                        begin
                            .resourceArn(url.clusterArn())
                            .secretArn(url.secretArn())
                            .database(url.database()))
                .transactionId());
  }

  /**
   * Runs one statement.
   *
   * @param transaction null: in a transaction of its own
   * @param continueAfterTimeout whether it goes on when the service no longer waits for it
   */
  ExecuteStatementResponse execute(
      String doing,
      String sql,
      List<SqlParameter> parameters,
      @Nullable String transaction,
      boolean continueAfterTimeout)
      throws StoreException {
    return execute(doing, CALL, sql, parameters, transaction, continueAfterTimeout);
  }

  /** Runs one statement that the server answers at once. */
  ExecuteStatementResponse ask(
      String doing, String sql, List<SqlParameter> parameters, @Nullable String transaction)
      throws StoreException {
    return execute(doing, AT_ONCE, sql, parameters, transaction, false);
  }

  private ExecuteStatementResponse execute(
      String doing,
      Duration limit,
      String sql,
      List<SqlParameter> parameters,
      @Nullable String transaction,
      boolean continueAfterTimeout)
      throws StoreException {
    return patiently(
        doing,
        limit,
        () ->
            client.executeStatement(
                statement ->
                    statement
                        .resourceArn(url.clusterArn())
                        .secretArn(url.secretArn())
                        .database(url.database())
                        .transactionId(transaction)
                        .sql(sql)
                        .parameters(parameters)
                        .includeResultMetadata(true)
                        .continueAfterTimeout(continueAfterTimeout)
                        .resultSetOptions(result -> result.longReturnType(LongReturnType.STRING))));
  }

  void commit(String transaction) throws StoreException {
    patiently(
        "committing",
        CALL,
        () ->
            client.commitTransaction(
                commit ->
                    commit
                        .resourceArn(url.clusterArn())
                        .secretArn(url.secretArn())
                        .transactionId(transaction)));
  }

  void rollback(String transaction) throws StoreException {
    patiently(
        "rolling back",
        AT_ONCE,
        () ->
            client.rollbackTransaction(
                rollback ->
                    rollback
                        .resourceArn(url.clusterArn())
                        .secretArn(url.secretArn())
                        .transactionId(transaction)));
  }

  private <T> T patiently(String doing, Duration limit, Supplier<T> request) throws StoreException {
    long startedNanos = System.nanoTime();
    long pauseMillis = FIRST_PAUSE.toMillis();
    while (true) {
      try {
        return answer(limit, request);
      } catch (SdkException e) {
        long leftMillis = patience.toMillis() - (System.nanoTime() - startedNanos) / 1_000_000;
        if (!hasNotRun(e) || leftMillis < pauseMillis) {
          throw errors.sort(doing, e);
        }
        pause(doing, pauseMillis / 2 + ThreadLocalRandom.current().nextLong(pauseMillis));
        pauseMillis = Math.min(pauseMillis * 2, LONGEST_PAUSE.toMillis());
      }
    }
  }

  private <T> T answer(Duration limit, Supplier<T> request) {
    if (abort.getCount() == 0) {
      throw AbortedException.create("aborted");
    }
    CompletableFuture<T> answer = CompletableFuture.supplyAsync(request, THREADS);
    running = answer;
    if (abort.getCount() == 0) {
      abort();
    }
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SdkException known) {
        throw known;
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw SdkClientException.create("none within " + limit.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("interrupted", e);
    }
  }

  private static boolean hasNotRun(SdkException e) {
    return e instanceof DatabaseResumingException
        || (e instanceof AwsServiceException answer
            && answer.isThrottlingException()
            && !(e instanceof StatementTimeoutException));
  }

  /**
   * Waits.
   *
   * @throws StoreException if the calls are aborted meanwhile
   */
  void pause(String doing, long millis) throws StoreException {
    try {
      if (abort.await(millis, TimeUnit.MILLISECONDS)) {
        throw errors.sort(doing, AbortedException.create("aborted"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw errors.sort(doing, AbortedException.create("interrupted", e));
    }
  }
}
