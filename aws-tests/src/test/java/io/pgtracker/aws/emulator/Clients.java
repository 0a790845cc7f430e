package io.pgtracker.aws.emulator;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Clients of one endpoint. */
final class Clients {
  static final Region REGION = Region.EU_CENTRAL_1;

  private Clients() {}

  static S3Client s3(URI endpoint, String accessKey, String secretKey) {
    return to(endpoint, accessKey, secretKey, S3Client.builder())
        .forcePathStyle(true)
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .serviceConfiguration(configuration -> configuration.chunkedEncodingEnabled(false))
        .build();
  }

  static <B extends SdkSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B to(
      URI endpoint, String accessKey, String secretKey, B builder) {
    return builder
        .endpointOverride(endpoint)
        .region(REGION)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
        .httpClient(UrlConnectionHttpClient.create());
  }

  /** By which a process of its own reaches the same. */
  static Map<String, String> environment(URI endpoint, String accessKey, String secretKey) {
    return Map.of(
        "AWS_ENDPOINT_URL",
        endpoint.toString(),
        "AWS_REGION",
        REGION.id(),
        "AWS_ACCESS_KEY_ID",
        accessKey,
        "AWS_SECRET_ACCESS_KEY",
        secretKey);
  }
}
