package io.pgtracker.objects;

import java.io.IOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Sorts what the SDK throws by what its reader can do, and says so. */
final class S3Failures {
  private static final Set<String> TRANSIENT =
      Set.of(
          "RequestTimeout",
          "SlowDown",
          "ServiceUnavailable",
          "InternalError",
          "OperationAborted",
          "ConditionalRequestConflict");
  private static final Set<String> EXPIRED =
      Set.of("ExpiredToken", "InvalidToken", "TokenRefreshRequired");
  private static final Set<String> WRONG_REGION =
      Set.of(
          "PermanentRedirect",
          "TemporaryRedirect",
          "AuthorizationHeaderMalformed",
          "IllegalLocationConstraintException",
          "IncorrectEndpoint");

  /**
   * Of one object, and for ever unless it is restored. A key that is only turned off, or a right
   * that is missing, is not among them: once somebody has seen to it, all objects can be read.
   */
  private static final Map<String, String> REFUSED =
      Map.of(
          "InvalidObjectState", "it is archived: restore it",
          "KMS.NotFoundException", "the KMS key it was encrypted with is gone: restore the key",
          "KMS.KMSInvalidStateException",
              "the KMS key it was encrypted with is to be deleted: restore the key");

  private final S3Location location;
  private final String where;

  /**
   * @param region the region requests are signed for
   */
  S3Failures(S3Location location, String region) {
    this.location = location;
    this.where =
        "%s at %s (region %s)"
            .formatted(location, location.endpoint() == null ? "AWS" : location.endpoint(), region);
  }

  /**
   * Translates a failure.
   *
   * @param action what was tried, such as "write v1/x to"
   */
  ObjectStoreException translate(String action, SdkException failure) {
    if (failure instanceof AwsServiceException answer) {
      return answered(action, answer);
    }
    if (failure instanceof AbortedException) {
      Thread.currentThread().interrupt();
      return exception(action, "interrupted", "try again", true, failure);
    }
    if (failure instanceof ApiCallTimeoutException
        || failure instanceof ApiCallAttemptTimeoutException) {
      return exception(
          action, "no answer in time", "try again, check the network and the store", true, failure);
    }
    return unanswered(action, failure);
  }

  /** The credential chain found nothing. */
  ObjectStoreException noCredentials(String action, SdkException failure) {
    return exception(
        action,
        "no AWS credentials found",
        "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, AWS_PROFILE, or give the host a role",
        false,
        failure);
  }

  private ObjectStoreException answered(String action, AwsServiceException answer) {
    int status = answer.statusCode();
    String code = code(answer);
    String problem = said(answer);
    if (TRANSIENT.contains(code) || answer.isThrottlingException() || isTransient(status)) {
      return exception(action, problem, "try again later", true, answer);
    }
    if (WRONG_REGION.contains(code) || status == 301 || status == 307) {
      String actual =
          answer.awsErrorDetails() == null
              ? null
              : answer
                  .awsErrorDetails()
                  .sdkHttpResponse()
                  .firstMatchingHeader("x-amz-bucket-region")
                  .orElse(null);
      return exception(
          action,
          problem,
          "wrong region or endpoint: "
              + (actual == null
                  ? "set AWS_REGION to the bucket's region"
                  : "set AWS_REGION=" + actual),
          false,
          answer);
    }
    return exception(action, problem, nextStep(status, code), false, answer);
  }

  /** Whether the store gives no one this object's content, as long as it stays as it is. */
  static boolean isRefused(@Nullable Throwable failure) {
    return failure instanceof AwsServiceException answer && REFUSED.containsKey(code(answer));
  }

  private String nextStep(int status, String code) {
    if (EXPIRED.contains(code)) {
      return "the session's credentials are over: renew them";
    }
    String restored = REFUSED.get(code);
    if (restored != null) {
      return restored + ", then ingest it again";
    }
    return switch (code) {
      case "InvalidAccessKeyId" -> "wrong credentials: check AWS_ACCESS_KEY_ID for this store";
      case "SignatureDoesNotMatch" -> "wrong credentials: check AWS_SECRET_ACCESS_KEY";
      case "RequestTimeTooSkewed" -> "set this host's clock";
      case "NoSuchBucket" -> missingBucket();
      default ->
          switch (status) {
            case 401, 403 ->
                "wrong credentials or missing permission: s3:PutObject to write, s3:GetObject and"
                    + " s3:ListBucket to read";
            case 404 -> missingBucket();
            case 501 -> "the store can't do this";
            default -> "check endpoint, path style and bucket";
          };
    };
  }

  private String missingBucket() {
    return "create the bucket "
        + location.bucket()
        + " or correct its name, endpoint or path style";
  }

  private ObjectStoreException unanswered(String action, SdkException failure) {
    Throwable io = cause(failure, IOException.class);
    if (cause(failure, CertificateException.class) != null) {
      return exception(
          action,
          "its certificate is not trusted",
          "add its authority to Java's trust store (-Djavax.net.ssl.trustStore)",
          false,
          failure);
    }
    if (io instanceof UnknownHostException) {
      return exception(
          action,
          "no such host " + io.getMessage(),
          location.pathStyle()
              ? "check endpoint and name service"
              : "check endpoint and name service; some stores need path-style=true",
          true,
          failure);
    }
    if (io != null) {
      return exception(
          action, String.valueOf(io.getMessage()), "check endpoint and network", true, failure);
    }
    return exception(
        action, String.valueOf(failure.getMessage()), "check the configuration", false, failure);
  }

  private ObjectStoreException exception(
      String action, String problem, String nextStep, boolean retryable, SdkException cause) {
    return new ObjectStoreException(
        "can't %s %s: %s; %s".formatted(action, where, problem, nextStep), retryable, cause);
  }

  /** The store's error code, or empty. */
  static String code(AwsServiceException answer) {
    AwsErrorDetails details = answer.awsErrorDetails();
    return details == null || details.errorCode() == null ? "" : details.errorCode();
  }

  private static String said(AwsServiceException answer) {
    AwsErrorDetails details = answer.awsErrorDetails();
    String message = details == null ? null : details.errorMessage();
    return "HTTP "
        + answer.statusCode()
        + (code(answer).isEmpty() ? "" : " " + code(answer))
        + (message == null || message.isBlank() ? "" : " (" + message.strip() + ")");
  }

  private static boolean isTransient(int status) {
    return status == 408 || status == 429 || (status >= 500 && status != 501 && status != 505);
  }

  private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return type.cast(at);
      }
    }
    return null;
  }
}
