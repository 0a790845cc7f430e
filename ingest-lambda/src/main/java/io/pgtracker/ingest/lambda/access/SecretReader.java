package io.pgtracker.ingest.lambda.access;

import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.arns.Arn;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClientBuilder;

/** Reads the secret of the store from Secrets Manager, and says what to check when it can't. */
final class SecretReader {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ATTEMPT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofMillis(4_500);

  private final String id;

  /**
   * @param id ARN or name of the secret
   */
  SecretReader(String id) {
    this.id = id;
  }

  /** Reads it as it is now. */
  StoreSecret read() throws StoreException {
    try (SecretsManagerClient client = client()) {
      return StoreSecret.parse(
          Optional.ofNullable(client.getSecretValue(get -> get.secretId(id)).secretString())
              .orElseThrow(() -> new IllegalArgumentException("it is binary")));
    } catch (AwsServiceException e) {
      throw answered(e);
    } catch (SdkException e) {
      throw failure(
          Kind.UNAVAILABLE,
          "there was no answer within " + CALL.toMillis() + " ms",
          "a function in a VPC reaches Secrets Manager through an interface endpoint"
              + " (com.amazonaws.<region>.secretsmanager) or a NAT gateway: check the subnets'"
              + " route, the endpoint's private DNS, and that its security group lets the"
              + " function's in on port 443",
          e);
    } catch (IllegalArgumentException e) {
      throw failure(
          Kind.CONFIGURATION,
          String.valueOf(e.getMessage()),
          "it is to be JSON with username and password, as RDS writes it",
          null);
    }
  }

  /** Made anew each time: a secret is read once in hours, and a kept connection would be dead. */
  private SecretsManagerClient client() {
    SecretsManagerClientBuilder builder =
        SecretsManagerClient.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ATTEMPT))
            .overrideConfiguration(
                limits -> limits.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL));
    Optional<Region> region = Arn.tryFromString(id).flatMap(Arn::region).map(Region::of);
    return region.map(named -> builder.region(named).build()).orElseGet(builder::build);
  }

  private StoreException answered(AwsServiceException answer) {
    String code =
        answer.awsErrorDetails() == null
            ? ""
            : String.valueOf(answer.awsErrorDetails().errorCode());
    String problem = "Secrets Manager said HTTP " + answer.statusCode() + " " + code;
    return switch (code) {
      case "AccessDeniedException" ->
          failure(
              Kind.CONFIGURATION,
              problem,
              "allow secretsmanager:GetSecretValue on it to the function's role, and kms:Decrypt"
                  + " on its key if that is one of your own",
              answer);
      case "ResourceNotFoundException" ->
          failure(
              Kind.CONFIGURATION,
              problem,
              "check PGTRACKER_STORE_SECRET: name, region and account",
              answer);
      case "DecryptionFailure", "DecryptionFailureException" ->
          failure(
              Kind.CONFIGURATION,
              problem,
              "allow kms:Decrypt on its key to the function's role",
              answer);
      default ->
          failure(
              answer.statusCode() >= 500 || answer.isThrottlingException()
                  ? Kind.UNAVAILABLE
                  : Kind.CONFIGURATION,
              problem,
              "try again later; check PGTRACKER_STORE_SECRET and the role if it stays",
              answer);
    };
  }

  private StoreException failure(
      Kind kind, String problem, String nextStep, @Nullable Exception cause) {
    return new StoreException(
        kind,
        "the store's secret " + id + " can't be read: " + problem + "; " + nextStep,
        null,
        cause);
  }
}
