package io.pgtracker.aws.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runtime around functions: Amazon's own client against the Runtime API of the tests. */
class FunctionProcessTest {
  @TempDir Path taskRoot;
  private FunctionSettings settings;

  @BeforeEach
  void deployTinyHandler() throws IOException, URISyntaxException {
    settings = TinyHandler.deploy(taskRoot);
  }

  @Test
  void anEnvironmentAnswersOneEventAfterTheOther() {
    try (FunctionProcess function = FunctionProcess.start(settings)) {
      assertThat(function.initialized()).isPositive();
      assertThat(function.invoke("1").payload())
          .startsWith("1 1 ")
          .endsWith(" none pgtracker-test");
      InvocationResult second = function.invoke("2");
      assertThat(second.payload()).startsWith("2 2 ");
      assertThat(Integer.parseInt(second.payload().split(" ", -1)[2])).isBetween(1, 60_000);
    }
  }

  @Test
  void anExceptionIsAnErrorAndTheEnvironmentLivesOn() {
    try (FunctionProcess function = FunctionProcess.start(settings)) {
      InvocationResult failed = function.invoke("\"fail\"");
      assertThat(failed.end()).isEqualTo(InvocationResult.End.FAILED);
      assertThat(failed.payload()).contains("as asked", "java.io.IOException");
      assertThat(function.invoke("2").payload()).startsWith("2 2 ");
    }
  }

  @Test
  void aFunctionThatTakesTooLongIsKilled() {
    FunctionSettings quick = settings.withTimeout(Duration.ofMillis(300));
    try (FunctionProcess function = FunctionProcess.start(quick)) {
      assertThat(function.invoke("\"hang\"").end()).isEqualTo(InvocationResult.End.TIMED_OUT);
      assertThat(function.isAlive()).isFalse();
    }
  }

  @Test
  void whatIsKilledHalfWayOrEndsItselfHasDied() {
    try (LambdaFunction function = new LambdaFunction(settings)) {
      assertThat(function.invoke("\"exit\"").end()).isEqualTo(InvocationResult.End.DIED);
      assertThat(function.invoke("\"hang\"", FunctionProcess::kill).end())
          .isEqualTo(InvocationResult.End.DIED);
      assertThat(function.invoke("3").payload()).as("in a new environment").startsWith("3 1 ");
      assertThat(function.started()).isEqualTo(3);
    }
  }

  @Test
  void aFrozenEnvironmentDoesNothingUntilItIsThawed() throws Exception {
    try (FunctionProcess function = FunctionProcess.start(settings)) {
      function.initialized();
      function.freeze();
      CompletableFuture<InvocationResult> result = function.begin("1");
      assertThat(CompletableFuture.anyOf(result).completeOnTimeout("", 300, TimeUnit.MILLISECONDS))
          .isCompletedWithValueMatchingWithin(""::equals, Duration.ofSeconds(10));
      function.thaw();
      assertThat(result.get(1, TimeUnit.MINUTES).isAnswered()).isTrue();
    }
  }

  @Test
  void hooksRunBeforeTheSnapshotAndAfterTheRestore() {
    try (FunctionProcess function = FunctionProcess.start(settings.withSnapStart())) {
      function.initialized();
      function.restore();
      assertThat(function.invoke("1").payload()).contains(" taken and restored ");
    }
  }

  @Test
  void errorsOfInitSnapshotAndRestoreAreReported() {
    try (FunctionProcess noInit = FunctionProcess.start(settings.with(Map.of("FAIL_INIT", "1")));
        FunctionProcess noSnapshot =
            FunctionProcess.start(settings.withSnapStart().with(Map.of("FAIL_CHECKPOINT", "1")));
        FunctionProcess noRestore =
            FunctionProcess.start(settings.withSnapStart().with(Map.of("FAIL_RESTORE", "1")))) {
      assertThatThrownBy(noInit::initialized).hasMessageContaining("no setting");
      assertThatThrownBy(noSnapshot::initialized)
          .hasMessageContaining("error of init")
          .hasMessageContaining("CheckpointException");
      assertThatThrownBy(noRestore::restore)
          .hasMessageContaining("error of restore")
          .hasMessageContaining("RestoreException");
    }
  }
}
