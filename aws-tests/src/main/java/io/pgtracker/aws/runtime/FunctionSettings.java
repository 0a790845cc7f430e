package io.pgtracker.aws.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a function is configured.
 *
 * @param artifact what is deployed
 * @param handler the handler's class
 * @param environment variables beside those of Lambda
 * @param timeout of an invocation
 * @param memoryMebibytes of the environment
 * @param snapStart whether it goes through a snapshot
 * @param javaHome the JDK that runs it
 * @param before a command that the JVM is an argument of, as {@code taskset -c 0}
 */
public record FunctionSettings(
    Artifact artifact,
    String handler,
    Map<String, String> environment,
    Duration timeout,
    int memoryMebibytes,
    boolean snapStart,
    Path javaHome,
    List<String> before) {
  private static final String JAVA = "PGTRACKER_TEST_FUNCTION_JAVA";

  public FunctionSettings {
    environment = Map.copyOf(environment);
    before = List.copyOf(before);
  }

  /**
   * A function of 1,024 MB and 60 s without a snapshot, on the JDK whose folder {@code
   * PGTRACKER_TEST_FUNCTION_JAVA} names, else on that of this JVM.
   */
  public static FunctionSettings of(Artifact artifact, String handler) {
    return new FunctionSettings(
        artifact, handler, Map.of(), Duration.ofSeconds(60), 1_024, false, givenJava(), List.of());
  }

  private static Path givenJava() {
    String given = System.getenv(JAVA);
    Path home = Path.of(given == null ? System.getProperty("java.home") : given);
    if (!Files.isExecutable(home.resolve("bin").resolve("java"))) {
      throw new IllegalStateException(
          JAVA + ": there is no bin/java in " + home + "; name the folder of a JDK");
    }
    return home;
  }

  /** With more variables, or other values. */
  public FunctionSettings with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    return new FunctionSettings(
        artifact, handler, all, timeout, memoryMebibytes, snapStart, javaHome, before);
  }

  /** With another handler of the same artifact. */
  public FunctionSettings withHandler(String other) {
    return new FunctionSettings(
        artifact, other, environment, timeout, memoryMebibytes, snapStart, javaHome, before);
  }

  /** With another timeout. */
  public FunctionSettings withTimeout(Duration other) {
    return new FunctionSettings(
        artifact, handler, environment, other, memoryMebibytes, snapStart, javaHome, before);
  }

  /** Through a snapshot. */
  public FunctionSettings withSnapStart() {
    return new FunctionSettings(
        artifact, handler, environment, timeout, memoryMebibytes, true, javaHome, before);
  }

  /** On another JDK. */
  public FunctionSettings on(Path otherJavaHome) {
    return new FunctionSettings(
        artifact, handler, environment, timeout, memoryMebibytes, snapStart, otherJavaHome, before);
  }

  /** Started by a command. */
  public FunctionSettings startedBy(String... command) {
    return new FunctionSettings(
        artifact,
        handler,
        environment,
        timeout,
        memoryMebibytes,
        snapStart,
        javaHome,
        List.of(command));
  }
}
