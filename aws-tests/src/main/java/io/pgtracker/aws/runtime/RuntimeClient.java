package io.pgtracker.aws.runtime;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Amazon's runtime interface client: what stands around a function in a managed runtime. */
final class RuntimeClient {
  /** Its main class; the argument is the handler. */
  static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** One class of each of its jars. */
  private static final List<String> CLASSES =
      List.of(
          MAIN,
          "com.amazonaws.services.lambda.runtime.LambdaLogger",
          "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
          "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

  private static final String LIBRARY_PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private static @Nullable Path library;

  private RuntimeClient() {}

  /**
   * The option of the JVM that names the client's native library. Left to itself, each process
   * writes it to the same file, under the feet of those that run from it.
   */
  static synchronized String libraryOption() {
    if (library == null) {
      library = unpackedLibrary();
    }
    return "-D" + LIBRARY_PROPERTY + "=" + library;
  }

  private static Path unpackedLibrary() {
    String libc = Files.exists(Path.of("/etc/alpine-release")) ? "linux_musl" : "linux";
    String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    String name = "/jni/libaws-lambda-jni." + libc + "-" + processor + ".so";
    try (InputStream in = clientClass(MAIN).getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the runtime interface client has no " + name);
      }
      Path file = Files.createTempFile("lambda-client", ".so");
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jars of the client alone, from the class path of this JVM. */
  static String classPath() {
    return CLASSES.stream()
        .map(RuntimeClient::jar)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path jar(String className) {
    try {
      return Path.of(
          clientClass(className).getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> clientClass(String name) {
    try {
      return Class.forName(name, false, RuntimeClient.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name + " is not on the class path of the tests", e);
    }
  }
}
