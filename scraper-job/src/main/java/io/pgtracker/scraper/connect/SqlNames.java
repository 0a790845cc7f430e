package io.pgtracker.scraper.connect;

import java.util.Locale;
import java.util.Set;

/** Names as SQL shows them to a person, who may copy them. */
public final class SqlNames {
  /**
   * Words that PostgreSQL, in any version, takes for a name of a role or database in quotes only.
   */
  private static final Set<String> RESERVED =
      Set.of(
          """
          all analyse analyze and any array as asc asymmetric authorization binary both case cast
          check collate collation column concurrently constraint create cross current_catalog
          current_date current_role current_schema current_time current_timestamp current_user
          default deferrable desc distinct do else end except false fetch for foreign freeze from
          full grant group having ilike in initially inner intersect into is isnull join lateral
          leading left like limit localtime localtimestamp natural none not notnull null offset on
          only or order outer overlaps placing primary public references returning right select
          session_user similar some symmetric system_user table tablesample then to trailing true
          union unique user using variadic verbose when where window with
          """
              .strip()
              .split("\\s+"));

  private SqlNames() {}

  /**
   * The identifier in double quotes unless it needs none. What would act on a terminal or end the
   * line is escaped, so that the name is what it was when it is copied.
   */
  public static String quoteIdentifier(String name) {
    if (name.matches("[a-z_][a-z0-9_]*") && !RESERVED.contains(name)) {
      return name;
    }
    String quoted = name.replace("\"", "\"\"");
    if (name.codePoints().noneMatch(SqlNames::acts)) {
      return '"' + quoted + '"';
    }
    return "U&\"" + escaped(quoted.replace("\\", "\\\\")) + '"';
  }

  /** Text on one line, that cannot pass itself off as lines or colours of pgtracker's own. */
  public static String printable(String text) {
    return escaped(text);
  }

  private static String escaped(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (acts(c)) {
                line.append(String.format(Locale.ROOT, c > 0xffff ? "\\+%06x" : "\\%04x", c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }

  /** Control characters, separators of lines, and what turns the direction of writing. */
  private static boolean acts(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }
}
