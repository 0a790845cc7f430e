package io.pgtracker.ingest.delta;

import io.pgtracker.ingest.store.NamedSql;

/** SQL by which the hour of a frame is to be rolled up anew. */
final class ReopenHour {
  private static final String TEMPLATE =
      NamedSql.resource(ReopenHour.class, "reopen_hour.template.sql");

  private ReopenHour() {}

  /**
   * The statement, or part of one.
   *
   * @param kind what hours are made of, as {@code pgtracker.horizon} names it
   */
  static String of(String kind) {
    return TEMPLATE.replace("${kind}", kind).strip();
  }
}
