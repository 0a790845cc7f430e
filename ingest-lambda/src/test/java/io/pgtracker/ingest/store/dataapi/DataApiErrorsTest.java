package io.pgtracker.ingest.store.dataapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.ingest.store.StoreException.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.rdsdata.model.RdsDataException;

/** What the caller must do about what the Data API answers. */
class DataApiErrorsTest {
  private final DataApiErrors errors = new DataApiErrors("here");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | BadRequestException | ERROR: duplicate key value; SQLState: 23505 | VALUES_REFUSED
          400 | DatabaseErrorException | FATAL: too many connections; SQLState: 53300 | UNAVAILABLE
          400 | BadRequestException | Communications link failure | UNAVAILABLE
          400 | BadRequestException | Connection is not available, request timed out after 5000ms | UNAVAILABLE
          400 | BadRequestException | something that nobody has seen before | UNAVAILABLE
          400 | BadRequestException | Transaction AXy= is not found | UNAVAILABLE
          400 | BadRequestException | HttpEndpoint is not enabled for resource arn:aws:rds:x | CONFIGURATION
          400 | BadRequestException | FATAL: password authentication failed for user "x" | CONFIGURATION
          400 | BadRequestException | 1 validation error detected: resourceArn | CONFIGURATION
          400 | BadRequestException | Multistatements aren't supported | BUG
          400 | BadRequestException | Cannot find parameter: name | BUG
          400 | BadRequestException | Database returned more than the allowed response size limit | BUG
          400 | DatabaseErrorException | Transaction is still running a query | UNAVAILABLE
          400 | UnsupportedResultException | unsupported | BUG
          400 | StatementTimeoutException | Request timed out | UNAVAILABLE
          400 | DatabaseResumingException | resuming | UNAVAILABLE
          403 | AccessDeniedException | no | CONFIGURATION
          403 | ExpiredTokenException | The security token is expired | CONFIGURATION
          404 | TransactionNotFoundException | gone | UNAVAILABLE
          404 | DatabaseNotFoundException | gone | CONFIGURATION
          400 | InvalidSecretException | no | CONFIGURATION
          400 | ThrottlingException | Rate exceeded | UNAVAILABLE
          500 | InternalServerErrorException | oops | UNAVAILABLE
          504 | DatabaseUnavailableException | away | UNAVAILABLE
          """)
  void isByCodeStateAndWords(int status, String code, String message, Kind kind) {
    StoreException sorted =
        errors.sort(
            "asking",
            RdsDataException.builder()
                .statusCode(status)
                .awsErrorDetails(
                    AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
                .build());
    assertThat(sorted.kind()).as(sorted.getMessage()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "Unable to load credentials from any of the providers,CONFIGURATION",
    "Unable to execute HTTP request: Connection refused,UNAVAILABLE"
  })
  void whereNothingAnsweredItIsByTheClient(String message, Kind kind) {
    assertThat(errors.sort("asking", SdkClientException.create(message)).kind()).isEqualTo(kind);
    assertThat(errors.sort("asking", AbortedException.create(message)))
        .hasMessageContaining("was aborted");
  }
}
