package io.pgtracker.benchmarks.queries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A query as a dashboard or a session in the past asks it, with variables as psql writes them.
 *
 * @param name of its file
 * @param title what it tells
 * @param text statements, each ended by a semicolon at the end of a line
 */
record AskedQuery(String name, String title, String text) {
  private static final Pattern VARIABLE = Pattern.compile(":'([a-z_]+)'");
  private static final String SUFFIX = ".sql";

  /** All there are, by name. */
  static List<AskedQuery> all() {
    try (Stream<Path> files = Files.list(folder())) {
      return files.sorted().map(AskedQuery::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      URL folder = AskedQuery.class.getResource("asked");
      if (folder == null) {
        throw new IllegalStateException("no resource folder asked");
      }
      return Path.of(folder.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AskedQuery read(Path file) {
    String name = file.getFileName().toString();
    try {
      String text = Files.readString(file);
      String title = text.lines().findFirst().orElse("").replaceFirst("^-- ", "");
      return new AskedQuery(name.substring(0, name.length() - SUFFIX.length()), title, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is asked of a range of time; else of a moment. */
  boolean isOfRange() {
    return text.contains(":'from_at'");
  }

  /**
   * Whether it says in a comment that it reads a table from end to end: {@code -- Reads all of
   * <table>: <why>}.
   */
  boolean readsAllOf(String table) {
    return text.contains("-- Reads all of " + table + ": ");
  }

  /** Its statements with values as literals, as Grafana and psql put them in. */
  List<String> statements(Map<String, String> values) {
    Matcher variables = VARIABLE.matcher(text);
    String filled =
        variables.replaceAll(
            variable -> {
              String value = values.get(variable.group(1));
              if (value == null) {
                throw new IllegalStateException(
                    name + SUFFIX + ": no value for " + variable.group());
              }
              return Matcher.quoteReplacement("'" + value.replace("'", "''") + "'");
            });
    return Arrays.stream(filled.split(";\\s*\n")).filter(s -> !s.isBlank()).toList();
  }
}
