package io.pgtracker.local.demo.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The queries of the report, which lie beside it as resources. */
final class ReportSql {
  private ReportSql() {}

  static String read(String name) {
    String resource = name + ".sql";
    try (InputStream in =
        Objects.requireNonNull(ReportSql.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the resource " + resource, e);
    }
  }
}
