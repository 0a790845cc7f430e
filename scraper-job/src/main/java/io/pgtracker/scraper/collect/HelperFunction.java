package io.pgtracker.scraper.collect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function by which an administrator lets the role see more than it may by itself.
 *
 * @param schema its schema, without quotes
 * @param name its name, without quotes
 * @param arguments types of its arguments as PostgreSQL lists them; may be empty
 */
record HelperFunction(String schema, String name, String arguments) {
  private static final Pattern SIGNATURE =
      Pattern.compile("([a-z_][a-z0-9_]*)\\.([a-z_][a-z0-9_]*)\\(([a-z0-9_, ]*)\\)");

  static HelperFunction parse(String signature) {
    Matcher parts = SIGNATURE.matcher(signature);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a function's signature: " + signature);
    }
    return new HelperFunction(parts.group(1), parts.group(2), parts.group(3));
  }

  /**
   * SQL that gives a row where the function may be called and is owned by whom the role obeys
   * anyway: anybody else who may make schemas could slip code of his own under a monitoring role.
   */
  String lookup() {
    return "SELECT 1 FROM pg_catalog.pg_proc p"
        + " JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace"
        + " JOIN pg_catalog.pg_roles r ON r.oid = p.proowner"
        + " JOIN pg_catalog.pg_database d ON d.datname = pg_catalog.current_database()"
        + " WHERE n.nspname = '"
        + schema
        + "' AND p.proname = '"
        + name
        + "' AND pg_catalog.oidvectortypes(p.proargtypes) = '"
        + arguments
        + "' AND (r.rolsuper OR p.proowner = d.datdba)"
        + " AND pg_catalog.has_schema_privilege(n.oid, 'usage')"
        + " AND pg_catalog.has_function_privilege(p.oid, 'execute')";
  }
}
