package io.pgtracker.scraper.check;

import io.pgtracker.scraper.connect.SqlNames;
import java.nio.charset.StandardCharsets;

/** The SQL an administrator runs once, so that a role of its own can read the statistics. */
public final class GrantScript {
  private static final int MAX_NAME_BYTES = 63;

  private GrantScript() {}

  /**
   * The script for a role.
   *
   * @throws IllegalArgumentException for a name PostgreSQL would cut or a script cannot hold
   */
  public static String forRole(String role) {
    return script("grants.sql", role);
  }

  /**
   * The script of functions by which an administrator may show the role more.
   *
   * @throws IllegalArgumentException for a name PostgreSQL would cut or a script cannot hold
   */
  public static String helpers(String role) {
    return script("helpers.sql", role);
  }

  private static String script(String resource, String role) {
    if (role.isEmpty() || role.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
      throw new IllegalArgumentException("a role's name has 1 to " + MAX_NAME_BYTES + " bytes");
    }
    if (role.chars().anyMatch(c -> Character.isISOControl(c) || c == '$')) {
      throw new IllegalArgumentException("a role's name here holds no $ and no control character");
    }
    return SqlResource.read(resource)
        .replace("${role}", SqlNames.quoteIdentifier(role))
        .replace("${role_literal}", "'" + role.replace("'", "''") + "'");
  }
}
