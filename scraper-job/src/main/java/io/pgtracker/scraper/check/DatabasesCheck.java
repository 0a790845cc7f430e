package io.pgtracker.scraper.check;

import io.pgtracker.scraper.connect.ConnectFailure;
import io.pgtracker.scraper.connect.ConnectionTarget;
import io.pgtracker.scraper.connect.DatabaseConnector;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Visits every database of the server, one after the other. */
final class DatabasesCheck {
  private static final int NAMES_SHOWN = 20;

  /** Each costs a connection; what holds for so many will hold for the rest. */
  static final int MOST_VISITED = 100;

  private final ConnectionTarget target;
  private final DatabaseConnector connector;

  DatabasesCheck(ConnectionTarget target, DatabaseConnector connector) {
    this.target = target;
    this.connector = connector;
  }

  /** The connection's own database comes first. */
  List<DatabaseFinding> visit(GuardedConnection connection) throws SQLException {
    List<String> names =
        connection.select(
            SqlResource.read("databases.sql"),
            rows -> {
              List<String> found = new ArrayList<>();
              while (rows.next()) {
                found.add(rows.getString(1));
              }
              return found;
            });
    List<DatabaseFinding> findings = new ArrayList<>();
    for (String name : names.subList(0, Math.min(MOST_VISITED, names.size()))) {
      findings.add(name.equals(target.database()) ? look(name, connection) : visit(name));
    }
    return findings;
  }

  private DatabaseFinding visit(String database) {
    try (GuardedConnection connection =
        new GuardedConnection(connector.connect(target, database))) {
      return look(database, connection);
    } catch (ConnectFailure e) {
      return failed(database, e.what(), e.nextStep());
    } catch (SQLException e) {
      return failed(database, "cannot be read: " + e.getMessage(), "see the server's log");
    }
  }

  private static DatabaseFinding failed(String database, String finding, String fix) {
    return new DatabaseFinding(
        database, null, null, CheckItem.failed("database " + database, finding, fix));
  }

  private static DatabaseFinding look(String database, GuardedConnection connection)
      throws SQLException {
    return connection.select(
        SqlResource.read("extension.sql"),
        row -> {
          row.next();
          return new DatabaseFinding(
              database, row.getString("installed"), row.getString("available"), null);
        });
  }

  /** Names of those that could be read, the connection's own first. */
  static List<String> open(List<DatabaseFinding> findings) {
    return findings.stream()
        .filter(finding -> finding.failure() == null)
        .map(DatabaseFinding::database)
        .toList();
  }

  static List<CheckItem> items(List<DatabaseFinding> findings) {
    List<CheckItem> items = new ArrayList<>();
    List<String> entered = new ArrayList<>();
    for (DatabaseFinding finding : findings) {
      CheckItem failure = finding.failure();
      if (failure != null) {
        items.add(failure);
      } else {
        entered.add(finding.database());
      }
    }
    items.add(
        0,
        CheckItem.ok(
            "databases",
            entered.size()
                + " of "
                + findings.size()
                + (findings.size() == MOST_VISITED ? " looked at" : "")
                + " can be read: "
                + String.join(", ", entered.subList(0, Math.min(NAMES_SHOWN, entered.size())))
                + (entered.size() > NAMES_SHOWN ? ", …" : "")));
    return items;
  }
}
