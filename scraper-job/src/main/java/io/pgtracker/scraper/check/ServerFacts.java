package io.pgtracker.scraper.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a server says of itself and of the role that asks.
 *
 * @param versionNum server_version_num
 * @param isMonitor whether the role has the rights of pg_monitor
 * @param roles predefined roles whose rights the role has
 * @param computeQueryId null before 14, which has no such setting
 * @param statementsTrack pg_stat_statements.track; null where the library is not loaded
 * @param querySizeBytes track_activity_query_size
 * @param preloaded shared_preload_libraries; null where the role may not see it
 */
record ServerFacts(
    int versionNum,
    String version,
    boolean inRecovery,
    String role,
    boolean isSuperuser,
    boolean isMonitor,
    Set<String> roles,
    boolean trackActivities,
    boolean trackCounts,
    boolean trackIoTiming,
    @Nullable String computeQueryId,
    @Nullable String statementsTrack,
    int querySizeBytes,
    @Nullable String preloaded) {

  static ServerFacts read(GuardedConnection connection) throws SQLException {
    return connection.select(SqlResource.read("server.sql"), ServerFacts::read);
  }

  private static ServerFacts read(ResultSet row) throws SQLException {
    row.next();
    return new ServerFacts(
        row.getInt("version_num"),
        row.getString("version"),
        row.getBoolean("in_recovery"),
        row.getString("role_name"),
        row.getBoolean("is_superuser"),
        row.getBoolean("is_monitor"),
        Set.of(row.getString("roles").split(",", -1)),
        isOn(row, "track_activities"),
        isOn(row, "track_counts"),
        isOn(row, "track_io_timing"),
        row.getString("compute_query_id"),
        row.getString("statements_track"),
        row.getInt("query_size_bytes"),
        row.getString("preloaded"));
  }

  private static boolean isOn(ResultSet row, String setting) throws SQLException {
    return row.getString(setting).equals("on");
  }

  /** Whether pg_stat_statements is loaded; its settings may stand there without it. */
  boolean statementsLoaded() {
    if (preloaded == null) {
      return statementsTrack != null;
    }
    return List.of(preloaded.replace("\"", "").split("\\s*,\\s*", -1))
        .contains("pg_stat_statements");
  }

  int major() {
    return versionNum / 10_000;
  }
}
