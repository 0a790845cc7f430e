package io.pgtracker.ingest.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.testservers.TestRequirement;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that run ingest without AWS are understood by what they are for. */
final class DeployFilesTest {
  private static final Path DEPLOY = Path.of(System.getProperty("basedir", ""), "deploy");

  @TempDir Path folder;

  @Test
  void systemdUnderstandsItsUnits() throws Exception {
    Path systemd = TestRequirement.program("systemd-analyze");
    List<String> command = new ArrayList<>(List.of(systemd.toString(), "verify"));
    for (Path unit : files("systemd")) {
      // Programs are looked for: those of the units are where they are installed.
      String here =
          Files.readString(unit)
              .replace("/usr/bin/java", System.getProperty("java.home") + "/bin/java");
      command.add(
          Files.writeString(folder.resolve(String.valueOf(unit.getFileName())), here).toString());
    }
    assertThat(command).hasSize(5);
    Ended verified = run(command);
    assertThat(verified.output()).doesNotContain(folder.toString(), "pgtracker-");
    assertThat(verified.exitCode()).as(verified.output()).isZero();
    Path first = Path.of(command.get(2));
    Files.writeString(first, Files.readString(first).replace("[Service]", "[Service]\nUsr=x"));
    assertThat(run(command).output()).contains("Usr");
  }

  @Test
  void kubernetesKnowsEveryFieldOfItsManifests() throws Exception {
    String python = python();
    List<Path> manifests =
        files("kubernetes").stream().filter(file -> file.toString().endsWith(".yaml")).toList();
    assertThat(manifests).hasSize(3);
    for (Path manifest : manifests) {
      Ended checked = check(python, manifest);
      assertThat(checked.exitCode()).as(checked.output()).isZero();
      Path broken =
          Files.writeString(
              folder.resolve("broken.yaml"),
              Files.readString(manifest)
                  .replace("readOnlyRootFilesystem", "readOnlyRootFileSystem"));
      assertThat(check(python, broken).output()).contains("readOnlyRootFileSystem");
    }
  }

  /** One that has the official client. */
  private static String python() throws IOException, InterruptedException {
    String python =
        Optional.ofNullable(System.getenv("PGTRACKER_TEST_KUBERNETES_PYTHON")).orElse("python3");
    boolean present;
    try {
      present = run(List.of(python, "-c", "import kubernetes, yaml")).exitCode() == 0;
    } catch (IOException e) {
      present = false;
    }
    TestRequirement.needs(present, "kubernetes client");
    return python;
  }

  private static Ended check(String python, Path manifest)
      throws IOException, InterruptedException, URISyntaxException {
    Path script =
        Path.of(
            Objects.requireNonNull(DeployFilesTest.class.getResource("check_models.py")).toURI());
    return run(List.of(python, script.toString(), manifest.toString()));
  }

  private static List<Path> files(String kind) throws IOException {
    try (Stream<Path> files = Files.list(DEPLOY.resolve(kind))) {
      return files.sorted().toList();
    }
  }

  private record Ended(int exitCode, String output) {}

  private static Ended run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
