package io.pgtracker.ingest.store.dataapi;

import io.pgtracker.ingest.store.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
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
 * The requests. Made again is only what has certainly not run: a statement refused for throttling
 * or because the cluster is waking up. A statement whose answer was lost may have run; then the
 * whole transaction is given up, and its owner begins anew.
 */
final class DataApiCalls {
  private static final Duration CONNECT = Duration.ofSeconds(3);

  /** The service ends a call after 45 s by itself. */
  private static final Duration CALL = Duration.ofSeconds(55);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  private final DataApiUrl url;
  private final DataApiErrors errors;
  private final RdsDataClient client;
  private final Duration patience;

  DataApiCalls(DataApiUrl url, Duration patience) {
    this.url = url;
    this.errors = new DataApiErrors(url.location());
    this.patience = patience;
    RdsDataClientBuilder builder =
        RdsDataClient.builder()
            .region(Region.of(url.region()))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(CALL))
            .overrideConfiguration(
                limits ->
                    limits.apiCallTimeout(CALL).retryStrategy(DefaultRetryStrategy.doNotRetry()));
    this.client =
        (url.endpoint() == null ? builder : builder.endpointOverride(url.endpoint())).build();
  }

  /** Begins a transaction; one whose answer is lost holds nothing, and the service ends it. */
  String begin() throws StoreException {
    return patiently(
        "beginning a transaction",
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
    return patiently(
        doing,
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
        () ->
            client.rollbackTransaction(
                rollback ->
                    rollback
                        .resourceArn(url.clusterArn())
                        .secretArn(url.secretArn())
                        .transactionId(transaction)));
  }

  private <T> T patiently(String doing, Supplier<T> request) throws StoreException {
    long startedNanos = System.nanoTime();
    long pauseMillis = FIRST_PAUSE.toMillis();
    while (true) {
      try {
        return request.get();
      } catch (SdkException e) {
        long leftMillis = patience.toMillis() - (System.nanoTime() - startedNanos) / 1_000_000;
        if (!hasNotRun(e) || leftMillis < pauseMillis) {
          throw errors.sort(doing, e);
        }
        pause(doing, e, pauseMillis / 2 + ThreadLocalRandom.current().nextLong(pauseMillis));
        pauseMillis = Math.min(pauseMillis * 2, LONGEST_PAUSE.toMillis());
      }
    }
  }

  private static boolean hasNotRun(SdkException e) {
    return e instanceof DatabaseResumingException
        || (e instanceof AwsServiceException answer
            && answer.isThrottlingException()
            && !(e instanceof StatementTimeoutException));
  }

  private void pause(String doing, SdkException reason, long millis) throws StoreException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw errors.sort(doing, reason);
    }
  }
}
