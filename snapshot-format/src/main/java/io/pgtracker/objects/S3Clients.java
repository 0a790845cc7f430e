package io.pgtracker.objects;

import java.net.URI;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/** Makes S3 clients that any S3-compatible store understands. */
final class S3Clients {
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.[0-9.]+|\\[::1]");

  private S3Clients() {}

  /**
   * Makes a client. The SDK's defaults send the body in signed chunks with a checksum as trailer,
   * which some stores keep as content; here the body goes out as it is.
   */
  static S3Client create(
      S3Location location, Region region, S3Timeouts timeouts, AwsCredentialsProvider credentials) {
    S3ClientBuilder builder =
        S3Client.builder()
            .credentialsProvider(credentials)
            .region(region)
            .forcePathStyle(location.pathStyle())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(
                S3Configuration.builder()
                    .chunkedEncodingEnabled(false)
                    // objects are small; waiting for "100 Continue" costs a round trip, and five
                    // seconds where a store or proxy doesn't know it
                    .expectContinueEnabled(false)
                    .build())
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .proxyConfiguration(proxy(location))
                    .connectionTimeout(timeouts.connect())
                    .socketTimeout(timeouts.attempt()))
            .overrideConfiguration(
                configuration ->
                    configuration
                        .apiCallTimeout(timeouts.call())
                        .apiCallAttemptTimeout(timeouts.attempt())
                        .retryStrategy(RetryMode.STANDARD));
    URI endpoint = location.endpoint();
    return endpoint == null ? builder.build() : builder.endpointOverride(endpoint).build();
  }

  /** As HTTP_PROXY, HTTPS_PROXY and NO_PROXY say; none knows the way to this very host. */
  private static ProxyConfiguration proxy(S3Location location) {
    URI endpoint = location.endpoint();
    boolean remote = endpoint == null || !LOOPBACK.matcher(endpoint.getHost()).matches();
    return ProxyConfiguration.builder()
        .useEnvironmentVariablesValues(remote)
        .useSystemPropertyValues(remote)
        .build();
  }

  /**
   * The region to sign for.
   *
   * @throws InvalidLocationException when nothing tells it
   */
  static Region region(S3Location location) {
    String named = location.region();
    if (named != null) {
      return Region.of(named);
    }
    try {
      return DefaultAwsRegionProviderChain.builder().build().getRegion();
    } catch (SdkClientException e) {
      throw new InvalidLocationException(
          location + " names no region: set AWS_REGION or add ?region=", e);
    }
  }
}
