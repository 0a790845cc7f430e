package io.pgtracker.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3LocationTest {

  @Test
  void onAwsABucketIsEnough() {
    assertThat(S3Location.parse("s3://my.bucket-1", Map.of()))
        .isEqualTo(new S3Location("my.bucket-1", "", null, null, false));
    assertThat(S3Location.parse("s3://bucket/a/b c/", Map.of("AWS_REGION", "eu-west-1")))
        .isEqualTo(new S3Location("bucket", "a/b c/", null, "eu-west-1", false));
  }

  @Test
  void theQuerySaysMore() {
    assertThat(
            S3Location.parse(
                "s3://bucket/p?endpoint=https%3A%2F%2Fminio:9000&region=here&path-style=false",
                Map.of()))
        .isEqualTo(new S3Location("bucket", "p/", URI.create("https://minio:9000"), "here", false));
  }

  @Test
  void anEndpointMakesPathStyleAndARegionTheDefault() {
    URI minio = URI.create("http://minio:9000");
    S3Location expected = new S3Location("bucket", "", minio, "us-east-1", true);

    assertThat(S3Location.parse("s3://bucket?endpoint=http://minio:9000", Map.of()))
        .isEqualTo(expected);
    assertThat(S3Location.parse("s3://bucket", Map.of("AWS_ENDPOINT_URL", "http://minio:9000")))
        .isEqualTo(expected);
    assertThat(
            S3Location.parse(
                "s3://bucket",
                Map.of(
                    "AWS_ENDPOINT_URL", "http://else", "AWS_ENDPOINT_URL_S3", "http://minio:9000")))
        .isEqualTo(expected);
  }

  @Test
  void anEndpointOfAwsItselfKeepsTheBucketInTheHostName() {
    assertThat(
            S3Location.parse(
                    "s3://bucket?endpoint=https://bucket.vpce-1.s3.eu-west-1.vpce.amazonaws.com",
                    Map.of())
                .pathStyle())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "1, true", "FALSE, false", "0, false"})
  void pathStyleComesFromTheEnvironmentToo(String value, boolean pathStyle) {
    Map<String, String> environment = Map.of("PGTRACKER_S3_PATH_STYLE", value);
    assertThat(S3Location.parse("s3://bucket", environment).pathStyle()).isEqualTo(pathStyle);
  }

  @Test
  void theQueryWinsOverTheEnvironment() {
    Map<String, String> environment =
        Map.of(
            "AWS_ENDPOINT_URL_S3", "http://else",
            "AWS_REGION", "else",
            "PGTRACKER_S3_PATH_STYLE", "true");
    assertThat(
            S3Location.parse(
                "s3://bucket?endpoint=http://here&region=here&path-style=false", environment))
        .isEqualTo(new S3Location("bucket", "", URI.create("http://here"), "here", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3://",
        "s3:///prefix",
        "s3://bucket//a",
        "s3://bucket/../a",
        "s3://b_/%zz?region=%z",
        "s3://bucket?endpoint=minio:9000",
        "s3://bucket?endpoint=ftp://minio",
        "s3://bucket?path-style=perhaps",
        "s3://bucket?pathstyle=true",
        "s3://bucket?region=a/b",
        "s3://bucket?",
      })
  void whatIsWrittenWronglyIsRefusedWithWhatIsAccepted(String location) {
    assertThatExceptionOfType(InvalidLocationException.class)
        .isThrownBy(() -> S3Location.parse(location, Map.of()))
        .withMessageContaining("s3://bucket/prefix?endpoint=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"s3://key:hunter2@bucket/p", "s3://bucket?endpoint=https://key:hunter2@minio"})
  void credentialsInALocationAreRefusedAndNotRepeated(String location) {
    assertThatExceptionOfType(InvalidLocationException.class)
        .isThrownBy(() -> S3Location.parse(location, Map.of()))
        .withMessageContaining("AWS environment")
        .withMessageNotContaining("hunter2");
  }
}
