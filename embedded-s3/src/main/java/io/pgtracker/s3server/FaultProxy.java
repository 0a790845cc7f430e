package io.pgtracker.s3server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Stands before an HTTP server, records what clients send and spoils what they get. Bytes pass
 * unchanged but for {@code Connection: close}, so that signatures stay valid.
 */
public final class FaultProxy implements AutoCloseable {
  private final URI target;
  private final ServerSocket listener;
  private final ExecutorService connections =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "fault proxy");
            thread.setDaemon(true);
            return thread;
          });
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private final Queue<Fault> next = new ArrayDeque<>();
  private Fault usual = Fault.none();

  private FaultProxy(URI target, ServerSocket listener) {
    this.target = target;
    this.listener = listener;
  }

  /** Starts a proxy on a free port of this machine. */
  public static FaultProxy before(URI target) throws IOException {
    FaultProxy proxy =
        new FaultProxy(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    proxy.connections.execute(proxy::accept);
    return proxy;
  }

  /** Where it answers. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** What happens to the next requests, one each; the usual thing afterwards. */
  public synchronized void next(Fault... faults) {
    next.addAll(Arrays.asList(faults));
  }

  /** What happens to all other requests from now on; at first {@link Fault#none}. */
  public synchronized void usually(Fault fault) {
    usual = fault;
  }

  /** All requests so far, in order of arrival. */
  public List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() throws IOException {
    listener.close();
    connections.shutdownNow();
  }

  private synchronized Fault fault() {
    Fault queued = next.poll();
    return queued == null ? usual : queued;
  }

  private void accept() {
    try {
      while (!listener.isClosed()) {
        Socket client = listener.accept();
        connections.execute(() -> serve(client));
      }
    } catch (IOException closed) {
      // the only way out
    }
  }

  private void serve(Socket client) {
    try (client) {
      RecordedRequest request = read(new BufferedInputStream(client.getInputStream()));
      if (request != null) {
        requests.add(request);
        fault().apply(request, () -> forward(request), client);
      }
    } catch (IOException clientOrServerGone) {
      // the test sees it on its side
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static @Nullable RecordedRequest read(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String head = "";
    while (!head.endsWith("\r\n\r\n")) {
      int one = in.read();
      if (one < 0) {
        return null;
      }
      bytes.write(one);
      if (one == '\n') {
        head = bytes.toString(ISO_8859_1);
      }
    }
    int length =
        new RecordedRequest(head, new byte[0])
            .header("Content-Length")
            .map(Integer::parseInt)
            .orElse(0);
    return new RecordedRequest(head, in.readNBytes(length));
  }

  private byte[] forward(RecordedRequest request) throws IOException {
    try (Socket server = new Socket(target.getHost(), target.getPort())) {
      String head =
          request
              .head()
              .replaceAll("(?im)^connection:.*\r\n", "")
              .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      message.writeBytes(head.getBytes(ISO_8859_1));
      message.writeBytes(request.body());
      server.getOutputStream().write(message.toByteArray());
      return server.getInputStream().readAllBytes();
    }
  }
}
