package io.pgtracker.s3server;

import java.util.Locale;
import java.util.Optional;

/**
 * A request as it came over the wire.
 *
 * @param head request line and headers, lines ending in CR LF
 * @param body its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RecordedRequest(String head, byte[] body) {
  /** GET, PUT, … */
  public String method() {
    return head.substring(0, head.indexOf(' '));
  }

  /** Path and query as sent. */
  public String target() {
    return head.split(" ", 3)[1];
  }

  /** The first value of a header, by its name in any case. */
  public Optional<String> header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst();
  }
}
