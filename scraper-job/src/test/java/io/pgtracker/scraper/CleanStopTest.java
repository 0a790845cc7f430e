package io.pgtracker.scraper;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A daemon that is asked to stop ends its tick, ships what it has, and says how it went. */
class CleanStopTest {
  @TempDir private Path folder;

  @Test
  void sigtermClosesAndUploadsTheOpenObject() throws Exception {
    try (PostgresServer server = PostgresServer.builder().major(18).start();
        ScraperProcess scraper = scraper(server.uri("postgres"), "file:" + folder.resolve("st"))) {
      awaitTick();
      assertThat(scraper.terminate()).as(scraper.said()).isZero();
    }
    assertThat(ObjectContents.ofFolder(folder.resolve("st")))
        .hasSize(1)
        .first()
        .satisfies(object -> assertThat(object.all("pg_stat_activity")).isNotEmpty());
    assertThat(folder.resolve("spool/stopped/objects")).isEmptyDirectory();
  }

  @Test
  void withTheStoreAwayTheObjectStaysInTheSpoolForTheNextRun() throws Exception {
    Path notAFolder = Files.createFile(folder.resolve("st"));
    try (PostgresServer server = PostgresServer.builder().major(18).start()) {
      try (ScraperProcess scraper = scraper(server.uri("postgres"), "file:" + notAFolder)) {
        awaitTick();
        assertThat(scraper.terminate()).as(scraper.said()).isEqualTo(4);
      }
      assertThat(folder.resolve("spool/stopped/objects")).isNotEmptyDirectory();
      Files.delete(notAFolder);
      try (ScraperProcess scraper =
          scraper(server.uri("postgres"), "file:" + notAFolder, "--for", "1s")) {
        assertThat(scraper.exitCode()).as(scraper.said()).isZero();
      }
    }
    assertThat(folder.resolve("spool/stopped/objects")).isEmptyDirectory();
    assertThat(ObjectContents.ofFolder(notAFolder)).isNotEmpty();
  }

  @Test
  void anUnreachableServerStillGivesAnObjectAndExitCode3() throws Exception {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = socket.getLocalPort();
    }
    try (ScraperProcess scraper =
        scraper(
            "postgresql://postgres@127.0.0.1:" + nobody + "/postgres",
            "file:" + folder.resolve("st"),
            "--for",
            "1s")) {
      assertThat(scraper.exitCode()).as(scraper.said()).isEqualTo(3);
    }
    ObjectContents object = ObjectContents.ofFolder(folder.resolve("st")).get(0);
    assertThat(object.frame("pg_stat_activity").end().error())
        .hasFieldOrPropertyWithValue("reason", io.pgtracker.format.FrameError.Reason.UNREACHABLE);
  }

  @Test
  void aSecondScraperOnOneSpoolIsRefused() throws Exception {
    try (PostgresServer server = PostgresServer.builder().major(18).start();
        ScraperProcess first = scraper(server.uri("postgres"), "file:" + folder.resolve("st"))) {
      awaitTick();
      try (ScraperProcess second =
          scraper(server.uri("postgres"), "file:" + folder.resolve("st"), "--for", "1s")) {
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.said()).contains("is in use by another scraper").contains("--spool");
      }
      assertThat(first.isAlive()).isTrue();
    }
  }

  private void awaitTick() {
    Await.until(
        "a tick",
        () -> // before the first tick it is empty for a moment, then begins with -1
        Files.readString(folder.resolve("spool/stopped/ticks"))
                .stripLeading()
                .matches("(?s)\\d.*"));
  }

  private ScraperProcess scraper(String uri, String to, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--instance", "stopped", "--url", uri, "--to", to, "--every", "30s", "--spool"));
    arguments.add(folder.resolve("spool").toString());
    arguments.addAll(List.of(more));
    return ScraperProcess.start(folder, arguments.toArray(String[]::new));
  }
}
