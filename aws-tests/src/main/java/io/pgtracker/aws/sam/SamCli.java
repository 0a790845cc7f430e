package io.pgtracker.aws.sam;

import io.pgtracker.testservers.TestRequirement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The SAM CLI of this machine.
 *
 * @param interpreter path of the Python that runs it
 */
public record SamCli(String interpreter) {

  /** Finds it on the PATH; without it the suite is skipped. */
  public static SamCli find() throws IOException {
    Path sam = TestRequirement.program("sam").toRealPath();
    String interpreter = interpreter(sam);
    TestRequirement.needs(interpreter.matches("/\\S*python[0-9.]*"), "sam");
    return new SamCli(interpreter);
  }

  /** From the first line of its script; empty: not a script. */
  private static String interpreter(Path sam) throws IOException {
    try (InputStream script = Files.newInputStream(sam)) {
      String first = new String(script.readNBytes(512), StandardCharsets.UTF_8).split("\n", 2)[0];
      return first.startsWith("#!") ? first.substring(2).strip() : "";
    }
  }

  /** Amazon's runtime interface emulator, which comes with it; for Linux only. */
  public Path runtimeEmulator() throws IOException {
    Process python =
        new ProcessBuilder(
                interpreter, "-c", "import os, samcli; print(os.path.dirname(samcli.__file__))")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String folder = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String architecture = "aarch64".equals(System.getProperty("os.arch")) ? "arm64" : "x86_64";
    Path emulator = Path.of(folder.strip(), "local", "rapid", "aws-lambda-rie-" + architecture);
    TestRequirement.needs(
        "Linux".equals(System.getProperty("os.name")) && Files.isRegularFile(emulator),
        "sam",
        "with " + emulator.getFileName() + " in it, on Linux");
    return emulator;
  }
}
