package io.pgtracker.pipeline.history;

import java.util.Map;

/** Which rows of a relation are recorded, where it isn't all of them. */
public final class RecordedPart {
  private static final String USERS_SCHEMAS =
      "schemaname not in ('pg_catalog', 'information_schema', 'pg_toast')";

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "pg_stat_all_tables", USERS_SCHEMAS,
          "pg_stat_all_indexes", USERS_SCHEMAS,
          "pg_statio_all_tables", USERS_SCHEMAS,
          "pg_statio_all_indexes", USERS_SCHEMAS,
          "pg_stats", USERS_SCHEMAS,
          "pg_description", "objoid >= 16384");

  private RecordedPart() {}

  /** In SQL that holds live and in the past; what it leaves out is refused. */
  public static String of(String relation) {
    return CONDITIONS.getOrDefault(relation, "true");
  }
}
