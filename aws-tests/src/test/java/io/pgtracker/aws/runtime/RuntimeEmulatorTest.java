package io.pgtracker.aws.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.aws.sam.SamCli;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The emulator that comes with the SAM CLI, with a function that does what its event says. */
class RuntimeEmulatorTest {
  @TempDir Path taskRoot;
  private FunctionSettings settings;

  @BeforeEach
  void deployTinyHandler() throws Exception {
    settings = TinyHandler.deploy(taskRoot);
  }

  @Test
  void answersErrorsAndTimeoutsAreTheEmulators() throws Exception {
    FunctionSettings quick = settings.withTimeout(Duration.ofSeconds(3));
    try (RuntimeEmulator emulator = RuntimeEmulator.start(SamCli.find().runtimeEmulator(), quick)) {
      String[] answer = emulator.invoke("1").split(" ", -1);
      assertThat(answer).as(emulator.log()).startsWith("1", "1");
      assertThat(Integer.parseInt(answer[2])).as("remaining millis").isBetween(1, 3_000);
      assertThat(emulator.invoke("\"fail\"")).contains("as asked", "java.io.IOException");
      assertThat(emulator.invoke("\"hang\"")).contains("timed out after 3");
      assertThat(emulator.invoke("2")).as("in a new environment").startsWith("2 1 ");
    }
  }
}
