package io.pgtracker.pipeline.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.s3server.Fault;
import io.pgtracker.s3server.FaultProxy;
import io.pgtracker.s3server.S3Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to snapshots while S3 is away or unwell: they arrive later, once. */
class S3OutageTest {
  @TempDir private static Path servers;
  private static S3Server s3;
  private static PostgresServer server;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    s3 = S3Server.startIn(servers);
    s3.createBucket("history");
    server = S3Pipeline.startServer();
  }

  @AfterAll
  static void stop() {
    server.close();
    s3.close();
  }

  @Test
  void s3IsDownWhileTheScraperRunsAndComesBack() throws Exception {
    Map<String, String> environment = new HashMap<>(TestCredentials.right());
    environment.put("AWS_ENDPOINT_URL_S3", s3.endpoint().toString());
    environment.put("PGTRACKER_S3_PATH_STYLE", "true");
    String location = "s3://history/down";
    try (S3Pipeline pipeline = new S3Pipeline(server, folder)) {
      try (PgtrackerProcess scraper =
          pipeline.scrape(environment, location, "--every=1s", "--upload-every=2s")) {
        scraper.awaitSaid(": uploaded ", 1);
        s3.stop();
        scraper.awaitSaid("upload failed, objects stay in the spool", 1);
        int before = scraper.times(": uploaded ");
        s3.start();
        scraper.awaitSaid(": uploaded ", before + 2);
        assertThat(scraper.terminate().exitCode()).isZero();
        pipeline.count(scraper);
      }
      loadAll(pipeline, environment, location);
      pipeline.assertEverySnapshotIsInTheStoreOnce();
    }
  }

  @Test
  void s3AnswersWithErrorsThenSlowlyThenNotAtAll() throws Exception {
    Map<String, String> environment = TestCredentials.right();
    try (S3Pipeline pipeline = new S3Pipeline(server, folder);
        FaultProxy proxy = FaultProxy.before(s3.endpoint())) {
      String location = "s3://history/unwell?path-style=true&endpoint=" + proxy.endpoint();
      proxy.usually(Fault.error(500, "InternalError"));
      try (PgtrackerProcess scraper =
          pipeline.scrape(environment, location, "--every=1s", "--upload-every=1s")) {
        scraper.awaitSaid("upload failed, objects stay in the spool", 1);
        assertThat(scraper.err()).contains("s3://history/unwell", "500", "try again later");
        proxy.next(
            Fault.dropAnswer(), // written, but the scraper doesn't know
            Fault.error(503, "SlowDown"),
            Fault.drop());
        proxy.usually(Fault.delay(Duration.ofMillis(400)));
        scraper.awaitSaid(": uploaded ", 5);
        assertThat(scraper.err()).contains("(was there)");
        assertThat(scraper.terminate().exitCode()).isZero();
        assertThat(scraper.err())
            .as("an upload under way gets its time")
            .doesNotContain("interrupted");
        pipeline.count(scraper);
      }
      proxy.next(Fault.error(500, "InternalError"), Fault.trickle(Duration.ofMillis(1)));
      loadAll(pipeline, environment, location);
      pipeline.assertEverySnapshotIsInTheStoreOnce();
    }
  }

  private static void loadAll(S3Pipeline pipeline, Map<String, String> environment, String from)
      throws Exception {
    for (String command : new String[] {"ingest", "reconcile"}) {
      try (PgtrackerProcess load = pipeline.load(environment, command, from)) {
        assertThat(load.exitCode()).as(load.err()).isZero();
      }
    }
  }
}
