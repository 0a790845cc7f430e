package io.pgtracker.pipeline.bucket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The SQL of {@code docs/duckdb.md}, by heading, as it stands there. */
final class DuckDbPage {
  private static final Path PAGE =
      Path.of(System.getProperty("basedir", ""), "..", "docs", "duckdb.md");

  private final String text;

  private DuckDbPage(String text) {
    this.text = text;
  }

  static DuckDbPage read() throws IOException {
    return new DuckDbPage(Files.readString(PAGE));
  }

  /** The only block of SQL under a heading, without the last semicolon. */
  String sql(String heading) {
    int start = text.indexOf("\n## " + heading + "\n");
    if (start < 0) {
      throw new AssertionError("no heading " + heading);
    }
    int end = text.indexOf("\n## ", start + 1);
    String[] blocks = text.substring(start, end < 0 ? text.length() : end).split("```sql\n", -1);
    if (blocks.length != 2) {
      throw new AssertionError((blocks.length - 1) + " blocks of SQL under " + heading);
    }
    String sql = blocks[1].substring(0, blocks[1].indexOf("```"));
    return sql.substring(0, sql.lastIndexOf(';'));
  }
}
