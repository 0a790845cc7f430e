package io.pgtracker.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.embedded.Await;
import io.pgtracker.embedded.PostgresServer;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KilledJvmTest {

  @Test
  void theNextStartEndsTheServersOfAKilledJvm() throws Exception {
    Process jvm = jvmWithAServer();
    Path data;
    try (BufferedReader out = jvm.inputReader()) {
      data = Path.of(out.readLine());
    } finally {
      jvm.destroyForcibly().waitFor();
    }
    long postmaster =
        Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    assertThat(ProcessHandle.of(postmaster)).as("the orphan").isPresent();

    try (PostgresServer next = PostgresServer.builder().start()) {
      assertThat(next.isRunning()).isTrue();
      assertThat(data).doesNotExist();
    }
    // Killed it is; that it is gone from the table of processes takes its new parent a moment.
    Await.until("the orphan to be gone", () -> ProcessHandle.of(postmaster).isEmpty());
  }

  @Test
  void aJvmThatEndsStopsItsServers() throws Exception {
    Process jvm = jvmWithAServer();
    Path data;
    try (BufferedReader out = jvm.inputReader()) {
      data = Path.of(out.readLine());
    }
    jvm.destroy(); // SIGTERM
    assertThat(jvm.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(data).doesNotExist();
  }

  private static Process jvmWithAServer() throws Exception {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ServerUntilKilled.class.getName()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Prints its server's data folder, then waits for its end. */
  static final class ServerUntilKilled {
    public static void main(String[] args) throws Exception {
      PostgresServer server = PostgresServer.builder().start();
      System.out.println(server.dataFolder());
      Thread.currentThread().join();
    }
  }
}
