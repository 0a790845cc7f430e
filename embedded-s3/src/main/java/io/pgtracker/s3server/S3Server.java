package io.pgtracker.s3server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An S3 server for tests (s3proxy over a folder) in a process of its own on this machine. Buckets
 * are folders, so they need no client to be made, and they survive {@link #stop} and {@link
 * #start}.
 */
public final class S3Server implements AutoCloseable {
  /** The only access key the server takes. */
  public static final String ACCESS_KEY = "pgtracker-test";

  /** Its secret. */
  public static final String SECRET_KEY = "pgtracker-test-secret";

  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private final Path folder;
  private final int port;
  private final Thread killer = new Thread(this::kill, "stop of the S3 server");
  private final HttpClient probe = HttpClient.newHttpClient();
  private @Nullable Process process;

  private S3Server(Path folder, int port) {
    this.folder = folder.toAbsolutePath();
    this.port = port;
  }

  /**
   * Starts a server on a free port.
   *
   * @param folder for its buckets, its configuration and its log; need not exist yet
   */
  public static S3Server startIn(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("buckets"));
    S3Server server = new S3Server(folder, freePort());
    Runtime.getRuntime().addShutdownHook(server.killer);
    server.start();
    return server;
  }

  /** Makes a bucket; nothing happens when it is there. */
  public void createBucket(String bucket) throws IOException {
    Files.createDirectories(folder.resolve("buckets").resolve(bucket));
  }

  /** Where it answers; path style only. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The location of a bucket on this server as pgtracker's commands take it. */
  public String location(String bucketAndPrefix) {
    return "s3://" + bucketAndPrefix + "?endpoint=" + endpoint() + "&path-style=true";
  }

  /** Starts it again after {@link #stop}, on the same port with the same buckets. */
  public synchronized void start() throws IOException, InterruptedException {
    if (process != null) {
      return;
    }
    Path log = folder.resolve("s3-server.log");
    ProcessBuilder command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Dfile.encoding=UTF-8",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                // the server sends System.err to its log: without this the log would go in circles
                "-Dorg.slf4j.simpleLogger.cacheOutputStream=true",
                "-cp",
                classPath(),
                "org.gaul.s3proxy.Main",
                "--properties",
                writeConfiguration().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    // keys become file names; in the locale C the server would refuse those beyond ASCII
    command.environment().put("LC_ALL", "C.UTF-8");
    Process started = command.start();
    process = started;
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!answers() || !started.isAlive()) { // another process may have taken the port
      if (!started.isAlive() || System.nanoTime() > deadline) {
        kill();
        throw new IOException("the S3 server did not start: " + Files.readString(log));
      }
      started.waitFor(50, TimeUnit.MILLISECONDS);
    }
  }

  /** Ends the process; connections to it are refused until {@link #start}. */
  public synchronized void stop() {
    kill();
    process = null;
  }

  @Override
  public void close() {
    stop();
    Runtime.getRuntime().removeShutdownHook(killer);
  }

  private void kill() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly().onExit().join();
    }
  }

  private boolean answers() throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(endpoint()).timeout(Duration.ofSeconds(10)).build();
      return probe.send(request, BodyHandlers.discarding()).statusCode() < 500;
    } catch (IOException notYet) {
      return false;
    }
  }

  private Path writeConfiguration() throws IOException {
    Properties properties = new Properties();
    properties.setProperty("s3proxy.endpoint", endpoint().toString());
    properties.setProperty("s3proxy.authorization", "aws-v2-or-v4");
    properties.setProperty("s3proxy.identity", ACCESS_KEY);
    properties.setProperty("s3proxy.credential", SECRET_KEY);
    properties.setProperty("jclouds.provider", "filesystem-nio2");
    properties.setProperty("jclouds.identity", ACCESS_KEY);
    properties.setProperty("jclouds.credential", SECRET_KEY);
    properties.setProperty("jclouds.filesystem.basedir", folder.resolve("buckets").toString());
    Path file = folder.resolve("s3-server.properties");
    try (Writer writer = Files.newBufferedWriter(file, UTF_8)) {
      properties.store(writer, null);
    }
    return file;
  }

  /** Written by the build: the server's libraries stay off the class path of the tests. */
  private static String classPath() {
    try (InputStream resource = S3Server.class.getResourceAsStream("class-path.txt")) {
      if (resource == null) {
        throw new IllegalStateException(
            "class-path.txt is missing; run 'mvn -pl embedded-s3 process-resources'");
      }
      return new String(resource.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
