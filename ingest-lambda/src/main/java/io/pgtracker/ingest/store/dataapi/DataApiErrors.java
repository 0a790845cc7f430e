package io.pgtracker.ingest.store.dataapi;

import io.pgtracker.ingest.store.StoreErrors;
import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** Sorts what the Data API answers by what the caller must do. */
final class DataApiErrors {
  /** "ERROR: duplicate key …; SQLState: 23505", with a position in between or behind it. */
  private static final Pattern SQL_STATE = Pattern.compile("SQLState: ?([0-9A-Z]{5})");

  private static final Pattern NOT_FOUND =
      Pattern.compile("Transaction \\S+ is not found", Pattern.CASE_INSENSITIVE);

  /** Refusals of the statement itself; all others are no fault of what is sent. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "Multistatements|Cannot find parameter|response size limit|Packet for query is too large"
              + "|is not supported|aren't supported",
          Pattern.CASE_INSENSITIVE);

  /** What only a person can change. */
  private static final Pattern SETTINGS =
      Pattern.compile(
          "HttpEndpoint is not enabled|authentication failed|validation error"
              + "|(database|role) \\S+ does not exist",
          Pattern.CASE_INSENSITIVE);

  private final String location;

  DataApiErrors(String location) {
    this.location = location;
  }

  StoreException sort(String doing, SdkException e) {
    if (e instanceof AwsServiceException answer && answer.awsErrorDetails() != null) {
      String message = String.valueOf(answer.awsErrorDetails().errorMessage());
      Matcher state = SQL_STATE.matcher(message);
      return state.find()
          ? StoreErrors.of(doing, location, state.group(1), firstLine(message), "", e)
          : answered(doing, answer, message);
    }
    if (e instanceof AbortedException) {
      return of(Kind.UNAVAILABLE, doing, "the session was aborted", e);
    }
    if (String.valueOf(e.getMessage()).contains("credentials")) {
      return of(
          Kind.CONFIGURATION,
          doing,
          "there are no AWS credentials; give some by the environment, a profile or a role",
          e);
    }
    return of(
        Kind.UNAVAILABLE,
        doing,
        "no answer from the RDS Data API ("
            + firstLine(String.valueOf(e.getMessage()))
            + "); check that the region and the cluster are right; a function in a VPC reaches it"
            + " through an interface endpoint (com.amazonaws.<region>.rds-data) or a NAT gateway",
        e);
  }

  private StoreException answered(String doing, AwsServiceException e, String message) {
    String code = String.valueOf(e.awsErrorDetails().errorCode());
    return switch (code) {
      case "AccessDeniedException", "ForbiddenException" ->
          of(
              Kind.CONFIGURATION,
              doing,
              code
                  + "; allow rds-data:ExecuteStatement, BeginTransaction, CommitTransaction and"
                  + " RollbackTransaction on the cluster and secretsmanager:GetSecretValue on the"
                  + " secret to the caller's role",
              e);
      case "SecretsErrorException", "InvalidSecretException" ->
          of(
              Kind.CONFIGURATION,
              doing,
              code + "; the secret is to be JSON with username and password of this cluster",
              e);
      case "HttpEndpointNotEnabledException" ->
          of(Kind.CONFIGURATION, doing, "the cluster's RDS Data API is off; turn it on", e);
      case "DatabaseNotFoundException", "InvalidResourceStateException", "NotFoundException" ->
          of(
              Kind.CONFIGURATION,
              doing,
              code + "; check the cluster's ARN and the database of the store URL",
              e);
      case "UnsupportedResultException" ->
          of(Kind.BUG, doing, "the statement's result is to be cast to text", e);
      case "TransactionNotFoundException" -> ended(doing, e);
      case "BadRequestException", "DatabaseErrorException" -> refused(doing, e, message);
      default ->
          of(
              e.statusCode() >= 500 || e.isThrottlingException() || isTemporary(code)
                  ? Kind.UNAVAILABLE
                  : Kind.CONFIGURATION,
              doing,
              code + " (HTTP " + e.statusCode() + ")",
              e);
    };
  }

  private static boolean isTemporary(String code) {
    return code.equals("StatementTimeoutException")
        || code.equals("DatabaseResumingException")
        || code.equals("DatabaseUnavailableException");
  }

  /**
   * The service answers so to much: a statement that it doesn't take, a cluster that is starting,
   * no connection left, the API turned off. What isn't known is tried again, for else an object
   * would be blamed for it.
   */
  private StoreException refused(String doing, AwsServiceException e, String message) {
    if (NOT_FOUND.matcher(message).find()) {
      return ended(doing, e);
    }
    if (STATEMENT.matcher(message).find()) {
      return of(Kind.BUG, doing, firstLine(message), e);
    }
    if (SETTINGS.matcher(message).find()) {
      return of(
          Kind.CONFIGURATION,
          doing,
          firstLine(message)
              + "; check the cluster's ARN, that its RDS Data API is on, the database of the store"
              + " URL and the secret",
          e);
    }
    return of(Kind.UNAVAILABLE, doing, firstLine(message), e);
  }

  private StoreException ended(String doing, AwsServiceException e) {
    return of(
        Kind.UNAVAILABLE,
        doing,
        "the service has ended the transaction: three minutes without a statement, or a statement"
            + " that failed",
        e);
  }

  private StoreException of(Kind kind, String doing, String problem, @Nullable SdkException cause) {
    return new StoreException(
        kind, "store " + location + " failed while " + doing + ": " + problem, null, cause);
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
