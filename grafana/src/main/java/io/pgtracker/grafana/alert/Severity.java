package io.pgtracker.grafana.alert;

/** How soon somebody has to look: the label {@code severity} that routes go by. */
public enum Severity {
  INFO,
  WARNING,
  CRITICAL
}
