package io.pgtracker.embedded;

/** An embedded server could not be unpacked, started, stopped or reached; the message says why. */
public final class PostgresException extends RuntimeException {

  PostgresException(String message) {
    super(message);
  }

  PostgresException(String message, Throwable cause) {
    super(message, cause);
  }
}
