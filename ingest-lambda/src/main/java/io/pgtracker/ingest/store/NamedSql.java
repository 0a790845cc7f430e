package io.pgtracker.ingest.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement with parameters written {@code :name}. Every parameter is text; the statement casts
 * it ({@code :at::timestamptz}), so that JDBC and the RDS Data API run the same SQL.
 *
 * @param name for messages and logs
 * @param text the statement as written
 * @param positional the same with {@code ?} for each parameter
 * @param parameters names in the order of the {@code ?}, repeated where they repeat
 */
public record NamedSql(String name, String text, String positional, List<String> parameters) {
  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z_][a-z0-9_]*)\\b");

  /** Makes a statement from its text. */
  public static NamedSql of(String name, String text) {
    List<String> parameters = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(text);
    StringBuilder positional = new StringBuilder();
    while (matcher.find()) {
      parameters.add(matcher.group(1));
      matcher.appendReplacement(positional, "?");
    }
    matcher.appendTail(positional);
    return new NamedSql(name, text, positional.toString(), List.copyOf(parameters));
  }

  /** Makes a statement that has no parameters, whatever stands in it. */
  public static NamedSql literal(String name, String text) {
    return new NamedSql(name, text, text, List.of());
  }

  /** Reads {@code <name>.sql} beside a class. */
  public static NamedSql beside(Class<?> owner, String name) {
    return of(name, resource(owner, name + ".sql"));
  }

  /** Text of a resource beside a class. */
  public static String resource(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("resource " + file + " is missing beside " + owner);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
