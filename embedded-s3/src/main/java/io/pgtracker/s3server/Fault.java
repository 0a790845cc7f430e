package io.pgtracker.s3server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** What a {@link FaultProxy} does to one request; the connection is closed afterwards. */
@FunctionalInterface
public interface Fault {
  /** Sends a request to the server behind the proxy. */
  interface Upstream {
    /** The server's whole answer. */
    byte[] answer() throws IOException;
  }

  /** Deals with one request. */
  void apply(RecordedRequest request, Upstream upstream, Socket client)
      throws IOException, InterruptedException;

  /** Passes request and answer on. */
  static Fault none() {
    return (request, upstream, client) -> client.getOutputStream().write(upstream.answer());
  }

  /** Closes the connection; the server never sees the request. */
  static Fault drop() {
    return (request, upstream, client) -> {};
  }

  /** The server does what is asked, but the client doesn't get the answer. */
  static Fault dropAnswer() {
    return (request, upstream, client) -> upstream.answer();
  }

  /** Says nothing until the client gives up; the server never sees the request. */
  static Fault silence() {
    return (request, upstream, client) -> waitForClose(client);
  }

  /** The server does what is asked; the client waits for the answer until it gives up. */
  static Fault silenceAfterwards() {
    return (request, upstream, client) -> {
      upstream.answer();
      waitForClose(client);
    };
  }

  /** Passes on all but the last bytes of the answer. */
  static Fault cutAnswerBy(int bytes) {
    return (request, upstream, client) -> {
      byte[] answer = upstream.answer();
      client.getOutputStream().write(Arrays.copyOf(answer, Math.max(0, answer.length - bytes)));
    };
  }

  /** Passes the answer on byte by byte. */
  static Fault trickle(Duration pause) {
    return (request, upstream, client) -> {
      for (byte one : upstream.answer()) {
        client.getOutputStream().write(one);
        TimeUnit.NANOSECONDS.sleep(pause.toNanos());
      }
    };
  }

  /** Answers late. */
  static Fault delay(Duration before) {
    return (request, upstream, client) -> {
      TimeUnit.NANOSECONDS.sleep(before.toNanos());
      client.getOutputStream().write(upstream.answer());
    };
  }

  /** Answers with an S3 error instead of the server. */
  static Fault error(int status, String code) {
    return answer(
        status,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>%s</Code><Message>by the proxy"
                .formatted(code)
            + "</Message></Error>");
  }

  /** Answers with this instead of the server; headers end in CR LF each. */
  static Fault answer(int status, String body, String... headers) {
    return (request, upstream, client) -> {
      byte[] bytes = request.method().equals("HEAD") ? new byte[0] : body.getBytes(UTF_8);
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      String head =
          "HTTP/1.1 "
              + status
              + " -\r\nContent-Type: application/xml\r\nContent-Length: "
              + bytes.length
              + "\r\n"
              + String.join("", headers)
              + "Connection: close\r\n\r\n";
      answer.writeBytes(head.getBytes(UTF_8));
      answer.writeBytes(bytes);
      client.getOutputStream().write(answer.toByteArray());
    };
  }

  private static void waitForClose(Socket client) throws IOException {
    while (client.getInputStream().read() >= 0) {
      // the client has nothing more to say; only its end counts
    }
  }
}
