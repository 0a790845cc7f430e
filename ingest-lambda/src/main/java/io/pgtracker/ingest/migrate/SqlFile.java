package io.pgtracker.ingest.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pgtracker.ingest.lexer.Script;
import io.pgtracker.ingest.lexer.ScriptException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Files of the sql module that are run beside the migrations. */
final class SqlFile {
  private SqlFile() {}

  /** Text of a file, by its path in the module without {@code .sql}. */
  static String text(String path) {
    String name = "/io/pgtracker/sql/" + path + ".sql";
    try (InputStream in = SqlFile.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " can't be read", e);
    }
  }

  /** The statements of a file, one by one. */
  static List<String> statements(String name, String text) {
    try {
      return Script.statements(text);
    } catch (ScriptException e) {
      throw new IllegalStateException(name + ", line " + e.line() + ": " + e.reason(), e);
    }
  }
}
