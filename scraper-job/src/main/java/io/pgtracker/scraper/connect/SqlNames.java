package io.pgtracker.scraper.connect;

/** Names as SQL shows them to a person. */
public final class SqlNames {
  private SqlNames() {}

  /** The identifier in double quotes unless it needs none. */
  public static String quoteIdentifier(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
