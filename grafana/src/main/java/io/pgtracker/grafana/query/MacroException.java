package io.pgtracker.grafana.query;

/** Grafana would not run this query. */
public final class MacroException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MacroException(String message) {
    super(message);
  }
}
