package io.pgtracker.ingest.lambda.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.pgtracker.ingest.store.StoreException;
import io.pgtracker.objects.ObjectStoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What hangs or refuses is named within ten seconds, with what to check. */
final class UnreachableTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final List<AutoCloseable> open = new ArrayList<>();

  @BeforeEach
  void credentials() {
    SecretsServer.leadTo("http://127.0.0.1:1");
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
    System.clearProperty("aws.endpointUrlSecretsManager");
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  /** The kernel takes the connection, nobody answers: a security group that drops, half-way. */
  private int silent() throws IOException {
    ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    open.add(socket);
    return socket.getLocalPort();
  }

  /** Whose backlog is full: further connections are not even answered, as in a black hole. */
  private int blackHole() throws IOException {
    ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    open.add(socket);
    for (int i = 0; i < 50; i++) {
      Socket filler = new Socket();
      open.add(filler);
      try {
        filler.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort()), 200);
      } catch (IOException full) {
        return socket.getLocalPort();
      }
    }
    throw new AssertionError("the backlog of a socket takes all there is");
  }

  private static int refusing() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void aStoreThatHangsRefusesOrHasNoAddressIsNamed() throws Exception {
    List<Callable<Void>> cases = new ArrayList<>();
    for (String server :
        List.of(
            "127.0.0.1:" + silent(),
            "127.0.0.1:" + blackHole(),
            "127.0.0.1:" + refusing(),
            "store.invalid:5432")) {
      for (String mode : List.of("disable", "verify-full")) {
        String url = "postgresql://function@" + server + "/history?sslmode=" + mode;
        cases.add(
            () -> {
              try (StoreAccess access = new StoreAccess(settings("file:///nowhere", url, null))) {
                assertThat(withinLimit(access::session))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("store " + server)
                    .hasMessageContaining("security group")
                    .hasMessageContaining("route");
              }
              return null;
            });
      }
    }
    atOnce(cases);
  }

  @Test
  void aSecretThatHangsOrRefusesIsNamed() throws Exception {
    for (int port : List.of(silent(), blackHole(), refusing())) {
      SecretsServer.leadTo("http://127.0.0.1:" + port);
      try (StoreAccess access =
          new StoreAccess(
              settings("file:///nowhere", "postgresql://127.0.0.1:1/x", SecretsServer.ARN))) {
        assertThat(withinLimit(access::session))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("secret " + SecretsServer.ARN)
            .hasMessageContaining("interface endpoint")
            .hasMessageContaining("port 443");
      }
    }
  }

  @Test
  void objectsThatHangOrRefuseAreNamed() throws Exception {
    List<Callable<Void>> cases = new ArrayList<>();
    for (String server :
        List.of(
            "127.0.0.1:" + silent(),
            "127.0.0.1:" + blackHole(),
            "127.0.0.1:" + refusing(),
            "s3.invalid")) {
      String location = "s3://history/prod?path-style=true&endpoint=http://" + server;
      cases.add(
          () -> {
            try (ObjectAccess access =
                new ObjectAccess(settings(location, "postgresql://x/y", null))) {
              assertThat(withinLimit(() -> access.store().get("v1/x", 100)))
                  .isInstanceOf(ObjectStoreException.class)
                  .hasMessageContaining("s3://history/prod")
                  .hasMessageContaining("gateway endpoint");
            }
            return null;
          });
    }
    atOnce(cases);
  }

  @Test
  void aKeyIsOursOnlyBelowThePrefixOfTheBucket() {
    try (ObjectAccess access =
        new ObjectAccess(
            settings("s3://history/a b/prod?region=eu-west-1", "postgresql://x/y", null))) {
      assertThat(access.bucket()).isEqualTo("history");
      assertThat(access.keyBelow("history", "a b/prod/v1/k=1")).hasValue("v1/k=1");
      assertThat(access.keyBelow("history", "a b/production/v1/k")).isEmpty();
      assertThat(access.keyBelow("history", "a b/prod/")).isEmpty();
      assertThat(access.keyBelow("other", "a b/prod/v1/k=1")).isEmpty();
    }
  }

  /** They wait, and cost nothing. */
  private static void atOnce(List<Callable<Void>> cases) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(cases.size());
    try {
      for (Future<Void> run : threads.invokeAll(cases)) {
        run.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Throwable withinLimit(ThrowingCallable call) {
    long started = System.nanoTime();
    Throwable thrown = catchThrowable(call);
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LIMIT);
    return thrown;
  }

  private static FunctionSettings settings(String objects, String url, @Nullable String secret) {
    return new FunctionSettings(objects, url, secret, Duration.ofMinutes(15));
  }
}
