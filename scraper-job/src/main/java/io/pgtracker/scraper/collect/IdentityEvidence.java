package io.pgtracker.scraper.collect;

/**
 * Which evidence of its identity this server offers this role. Found out once per connection, so
 * that a right that is missing costs evidence and not the frame.
 *
 * @param systemIdentifier pg_control_system() may be called
 * @param bgwriter pg_stat_bgwriter may be read
 * @param archiver pg_stat_archiver may be read
 * @param wal pg_stat_wal exists (14 and newer) and may be read
 * @param activity pg_stat_get_activity() may be called
 */
record IdentityEvidence(
    boolean systemIdentifier, boolean bgwriter, boolean archiver, boolean wal, boolean activity) {

  /** Only what no server refuses. */
  static final IdentityEvidence NONE = new IdentityEvidence(false, false, false, false, false);

  /** Asks for the rights; answers t, f, or null for what does not exist, in the record's order. */
  static final String PROBE_COLUMNS =
      "pg_catalog.has_function_privilege("
          + "pg_catalog.to_regprocedure('pg_catalog.pg_control_system()'), 'execute'),"
          + " pg_catalog.has_table_privilege("
          + "pg_catalog.to_regclass('pg_catalog.pg_stat_bgwriter'), 'select'),"
          + " pg_catalog.has_table_privilege("
          + "pg_catalog.to_regclass('pg_catalog.pg_stat_archiver'), 'select'),"
          + " pg_catalog.has_table_privilege("
          + "pg_catalog.to_regclass('pg_catalog.pg_stat_wal'), 'select'),"
          + " pg_catalog.has_function_privilege("
          + "pg_catalog.to_regprocedure('pg_catalog.pg_stat_get_activity(integer)'), 'execute')";

  /** Columns of the opening SELECT after the clock, in the order {@link FrameOpening} reads. */
  String openingColumns() {
    return "pg_catalog.current_setting('server_version_num'), "
        + "pg_catalog.pg_postmaster_start_time(), "
        + "pg_catalog.pg_is_in_recovery(), "
        + "pg_catalog.pg_backend_pid(), "
        + either(bgwriter, "(select stats_reset from pg_catalog.pg_stat_bgwriter)")
        + ", "
        + either(archiver, "(select stats_reset from pg_catalog.pg_stat_archiver)")
        + ", "
        + either(wal, "(select stats_reset from pg_catalog.pg_stat_wal)");
  }

  /** Columns of what holds for as long as a backend lives, in {@link LastingIdentity}'s order. */
  String lastingColumns() {
    return either(
            systemIdentifier, "(select system_identifier from pg_catalog.pg_control_system())")
        + ", "
        + either(
            activity,
            "(select min(backend_start) from pg_catalog.pg_stat_get_activity(null)"
                + " where backend_type = 'checkpointer')");
  }

  private static String either(boolean offered, String sql) {
    return offered ? sql : "null";
  }
}
