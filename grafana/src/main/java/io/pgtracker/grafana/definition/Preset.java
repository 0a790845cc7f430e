package io.pgtracker.grafana.definition;

/** How a panel differs from others of its kind. */
public enum Preset {
  /** Series stand on each other: their sum means something. */
  STACKED,
  /** Bars: what happened now and then. */
  BARS,
  /** Classes of wait events, always in the same colours. */
  WAIT_CLASSES,
  /** States of sessions, always in the same colours. */
  SESSION_STATES,
  /** Long texts take as many lines as they need. */
  WRAPPED,
  /** No legend: one series, which the title names. */
  ALONE
}
