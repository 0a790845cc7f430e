package io.pgtracker.aws.emulator;

import io.pgtracker.testservers.TestRequirement;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * An emulated AWS: any endpoint in {@code PGTRACKER_TEST_AWS_ENDPOINT} (as that of moto's server),
 * else LocalStack where Docker is. Suites that need one are skipped where there is none.
 *
 * @param endpoint of all services
 */
public record AwsEmulator(URI endpoint) {
  private static final String GIVEN = "PGTRACKER_TEST_AWS_ENDPOINT";
  private static final String LOCALSTACK = "localstack/localstack:4.14.0";
  private static final String KEY = "test";
  private static @Nullable LocalStackContainer localStack;

  /** The emulator of this machine. */
  public static AwsEmulator find() {
    String given = System.getenv(GIVEN);
    if (given != null) {
      return new AwsEmulator(URI.create(given));
    }
    TestRequirement.needs(DockerClientFactory.instance().isDockerAvailable(), "aws");
    return new AwsEmulator(localStack().getEndpoint());
  }

  private static synchronized LocalStackContainer localStack() {
    if (localStack == null) {
      localStack =
          new LocalStackContainer(DockerImageName.parse(LOCALSTACK))
              .withServices("s3", "sqs", "events", "secretsmanager", "cloudformation");
      localStack.start();
    }
    return localStack;
  }

  /** By which a process of its own reaches it. */
  public Map<String, String> environment() {
    return Clients.environment(endpoint, KEY, KEY);
  }

  public S3Client s3() {
    return Clients.s3(endpoint, KEY, KEY);
  }

  public SqsClient sqs() {
    return Clients.to(endpoint, KEY, KEY, SqsClient.builder()).build();
  }

  public CloudFormationClient cloudFormation() {
    return Clients.to(endpoint, KEY, KEY, CloudFormationClient.builder()).build();
  }

  public SecretsManagerClient secrets() {
    return Clients.to(endpoint, KEY, KEY, SecretsManagerClient.builder()).build();
  }
}
