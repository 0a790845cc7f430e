package io.pgtracker.aws.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Lambda's managed runtimes for Java start, whoever plays the Runtime API. */
final class ManagedRuntime {
  private ManagedRuntime() {}

  /** The JVM with Amazon's runtime interface client; the last argument is the handler. */
  static List<String> command(FunctionSettings settings) {
    long kibibytes = 1_024L * settings.memoryMebibytes();
    List<String> command = new ArrayList<>(settings.before());
    command.add(settings.javaHome().resolve("bin").resolve("java").toString());
    // as the managed runtimes divide the memory of a function
    command.add("-XX:MaxHeapSize=" + kibibytes * 85 / 100 + "k");
    command.add("-XX:MaxMetaspaceSize=" + kibibytes * 10 / 100 + "k");
    command.add("-XX:ReservedCodeCacheSize=" + kibibytes * 5 / 100 + "k");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Xshare:auto");
    command.add(RuntimeClient.libraryOption());
    if (settings.snapStart()) {
      command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    }
    command.add("-cp");
    command.add(RuntimeClient.classPath());
    command.add(RuntimeClient.MAIN);
    command.add(settings.handler());
    return command;
  }

  /** Variables of the runtime and of the function, without those of the Runtime API. */
  static Map<String, String> environment(FunctionSettings settings) {
    Map<String, String> environment = new HashMap<>();
    environment.put("LAMBDA_TASK_ROOT", settings.artifact().taskRoot().toString());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "pgtracker-test");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put(
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(settings.memoryMebibytes()));
    environment.put("TZ", ":UTC");
    environment.put("LANG", "en_US.UTF-8");
    environment.putAll(settings.environment());
    return environment;
  }
}
