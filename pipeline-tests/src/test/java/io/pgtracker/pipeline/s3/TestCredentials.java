package io.pgtracker.pipeline.s3;

import io.pgtracker.s3server.S3Server;
import java.util.Map;

/** What a user sets to be let in, or isn't. */
final class TestCredentials {
  static final String WRONG_SECRET = "quite-another-secret";

  private TestCredentials() {}

  static Map<String, String> right() {
    return of(S3Server.ACCESS_KEY, S3Server.SECRET_KEY);
  }

  static Map<String, String> wrongSecret() {
    return of(S3Server.ACCESS_KEY, WRONG_SECRET);
  }

  static Map<String, String> unknownKey() {
    return of("AKIANOBODY", S3Server.SECRET_KEY);
  }

  private static Map<String, String> of(String key, String secret) {
    return Map.of("AWS_ACCESS_KEY_ID", key, "AWS_SECRET_ACCESS_KEY", secret);
  }
}
