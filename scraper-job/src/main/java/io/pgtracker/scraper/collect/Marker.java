package io.pgtracker.scraper.collect;

/** The comment every statement of pgtracker carries, so that a server's log tells whose it is. */
final class Marker {
  private static final String COMMENT = "/* pgtracker */ ";

  private Marker() {}

  static String mark(String sql) {
    return COMMENT + sql;
  }
}
