package io.pgtracker.pipeline.scenes;

import io.pgtracker.grafana.Dashboard;
import io.pgtracker.grafana.query.MacroExpansion;
import io.pgtracker.grafana.query.TimeRange;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The panels' queries, as Grafana asks them about a scene: as the role that may only read. */
final class Panels {
  private static final Path GRAFANA = Path.of(System.getProperty("basedir", ""), "..", "grafana");
  private static final int POINTS = 400;

  private final PanelsScene scene;
  private final List<Dashboard> dashboards;
  private final Map<String, String> chosen;

  Panels(PanelsScene scene) throws Exception {
    this.scene = scene;
    this.dashboards = dashboards();
    this.chosen =
        Map.of("at", "", "database", "", "relid", "", "queryid", scene.statements().queryid());
  }

  static List<Dashboard> dashboards() throws Exception {
    return Dashboard.all(GRAFANA);
  }

  PanelsScene scene() {
    return scene;
  }

  Dashboard dashboard(String uid) {
    return dashboards.stream().filter(one -> one.uid().equals(uid)).findAny().orElseThrow();
  }

  /** Of the busy server, at the end of the scene. */
  PanelAnswer busy(String uid, String query) throws SQLException {
    return busy(uid, query, lastQuarter());
  }

  PanelAnswer busy(String uid, String query, TimeRange range) throws SQLException {
    return of(PanelsScene.BUSY, uid, query, range);
  }

  PanelAnswer busy(String uid, String query, TimeRange range, Map<String, String> variables)
      throws SQLException {
    return of(PanelsScene.BUSY, uid, query, range, variables);
  }

  PanelAnswer of(String instance, String uid, String query, TimeRange range) throws SQLException {
    return of(instance, uid, query, range, Map.of());
  }

  /**
   * A panel's answer about any instance.
   *
   * @param variables that are not as at first
   */
  PanelAnswer of(
      String instance, String uid, String query, TimeRange range, Map<String, String> variables)
      throws SQLException {
    String sql = Objects.requireNonNull(dashboard(uid).queries().get(query), query);
    return run(expand(sql, instance, range, variables));
  }

  String expand(String sql, String instance, TimeRange range, Map<String, String> variables) {
    Map<String, String> values = new HashMap<>(chosen);
    values.put("instance", instance);
    values.putAll(variables);
    return new MacroExpansion(range, range.interval(POINTS)).expand(sql, values);
  }

  PanelAnswer run(String sql) throws SQLException {
    try (Connection reader = reader();
        Statement statement = reader.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return PanelAnswer.of(result);
    }
  }

  Connection reader() throws SQLException {
    Connection connection = scene.store.connect();
    Sql.run(connection, "set role pgtracker_reader");
    return connection;
  }

  TimeRange lastQuarter() {
    return new TimeRange(scene.ended().minus(Duration.ofMinutes(15)), scene.ended());
  }

  /** The last interval, so that there is one before it. */
  TimeRange sinceWritten() {
    return new TimeRange(scene.written(), scene.written().plus(Duration.ofMinutes(15)));
  }
}
