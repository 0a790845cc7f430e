package io.pgtracker.ingest.store;

import java.time.Duration;

/**
 * How long a JDBC connection to the store may take to stand, and to be given up.
 *
 * @param connect until a TCP connection stands, for each address of the host
 * @param login until the session is ready, names looked up and TLS included; zero: no limit
 * @param cancel until the server has taken a request to end a statement
 */
public record ConnectionLimits(Duration connect, Duration login, Duration cancel) {
  /** For commands that people and schedulers wait for. */
  public static final ConnectionLimits COMMAND =
      new ConnectionLimits(Duration.ofSeconds(10), Duration.ZERO, Duration.ofSeconds(10));

  /** For functions, which are paid for while they wait and are called again anyway. */
  public static final ConnectionLimits FUNCTION =
      new ConnectionLimits(Duration.ofSeconds(4), Duration.ofSeconds(5), Duration.ofSeconds(2));
}
