package io.pgtracker.pipeline.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.s3server.S3Server;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S3 says no: the reason and the next step are said, and the snapshots wait until it says yes. */
class S3RefusalTest {
  private static final int OBJECT_STORE = 4;

  @TempDir private static Path servers;
  private static S3Server s3;
  private static PostgresServer server;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    s3 = S3Server.startIn(servers);
    server = S3Pipeline.startServer();
  }

  @AfterAll
  static void stop() {
    server.close();
    s3.close();
  }

  @Test
  void wrongCredentials() throws Exception {
    s3.createBucket("private");
    String location = s3.location("private/prod");
    try (S3Pipeline pipeline = new S3Pipeline(server, folder)) {
      refused(pipeline, TestCredentials.wrongSecret(), location, "check AWS_SECRET_ACCESS_KEY");
      assertThat(pipeline.waiting()).isEqualTo(1);
      refused(pipeline, TestCredentials.unknownKey(), location, "check AWS_ACCESS_KEY_ID");
      refused(pipeline, Map.of("AWS_EC2_METADATA_DISABLED", "true"), location, "AWS_PROFILE");
      assertThat(pipeline.waiting()).isEqualTo(3);
      try (PgtrackerProcess ingest =
          pipeline.load(TestCredentials.wrongSecret(), "ingest", location)) {
        assertThat(ingest.exitCode()).isEqualTo(OBJECT_STORE);
        assertSaysWhatToDo(ingest, "s3://private/prod", "check AWS_SECRET_ACCESS_KEY");
      }
      accepted(pipeline, location);
    }
  }

  @Test
  void aMissingBucket() throws Exception {
    String location = s3.location("missing/prod");
    try (S3Pipeline pipeline = new S3Pipeline(server, folder)) {
      refused(pipeline, TestCredentials.right(), location, "create the bucket missing");
      assertThat(pipeline.waiting()).isEqualTo(1);
      try (PgtrackerProcess ingest = pipeline.load(TestCredentials.right(), "ingest", location)) {
        assertThat(ingest.exitCode()).isEqualTo(OBJECT_STORE);
        assertSaysWhatToDo(ingest, "s3://missing/prod", "create the bucket missing");
      }
      s3.createBucket("missing");
      accepted(pipeline, location);
    }
  }

  private static void refused(
      S3Pipeline pipeline, Map<String, String> environment, String location, String nextStep)
      throws Exception {
    try (PgtrackerProcess scraper = pipeline.scrape(environment, location, "--once")) {
      assertThat(scraper.exitCode()).isEqualTo(OBJECT_STORE);
      assertSaysWhatToDo(scraper, location.substring(0, location.indexOf('?')), nextStep);
      pipeline.count(scraper);
    }
  }

  private static void accepted(S3Pipeline pipeline, String location) throws Exception {
    try (PgtrackerProcess scraper = pipeline.scrape(TestCredentials.right(), location, "--once")) {
      assertThat(scraper.exitCode()).as(scraper.err()).isZero();
      pipeline.count(scraper);
    }
    try (PgtrackerProcess reconcile =
        pipeline.load(TestCredentials.right(), "reconcile", location)) {
      assertThat(reconcile.exitCode()).as(reconcile.err()).isZero();
    }
    pipeline.assertEverySnapshotIsInTheStoreOnce();
  }

  private static void assertSaysWhatToDo(PgtrackerProcess command, String bucket, String nextStep)
      throws Exception {
    assertThat(command.err()).contains(bucket, nextStep);
    assertThat(command.err() + command.out())
        .doesNotContain(TestCredentials.WRONG_SECRET, S3Server.SECRET_KEY)
        .doesNotContain("\tat ");
  }
}
