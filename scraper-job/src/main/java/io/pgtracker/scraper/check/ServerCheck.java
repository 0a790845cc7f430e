package io.pgtracker.scraper.check;

import io.pgtracker.scraper.TargetAccess;
import io.pgtracker.scraper.collect.Guards;
import io.pgtracker.scraper.connect.ConnectFailure;
import io.pgtracker.scraper.connect.ConnectionTarget;
import io.pgtracker.scraper.connect.DatabaseConnector;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at a server the way the scraper would. */
public final class ServerCheck {
  private final ConnectionTarget target;
  private final DatabaseConnector connector;

  public ServerCheck(ConnectionTarget target) {
    this.target = target;
    this.connector = new DatabaseConnector(Guards.DEFAULT.statementTimeout());
  }

  /** What was found; {@code reached} is false where the server could not be asked. */
  public record Result(List<CheckItem> items, boolean reached) {}

  /** Runs all checks that the connection allows. */
  public Result run() {
    List<CheckItem> items = new ArrayList<>();
    Set<String> closed;
    boolean statements;
    try (GuardedConnection connection = new GuardedConnection(connector.connect(target))) {
      items.add(CheckItem.ok("connection", target.display()));
      ServerFacts facts = ServerFacts.read(connection);
      items.addAll(RightsCheck.of(facts));
      items.addAll(SettingsCheck.of(facts));
      List<DatabaseFinding> databases = new DatabasesCheck(target, connector).visit(connection);
      items.addAll(DatabasesCheck.items(databases));
      items.addAll(StatementsCheck.of(facts, databases));
      statements = StatementsCheck.works(facts, databases);
      closed = DatabasesCheck.closed(databases);
    } catch (ConnectFailure e) {
      items.add(CheckItem.failed("connection", e.what(), e.nextStep()));
      return new Result(items, false);
    } catch (SQLException e) {
      items.add(
          CheckItem.failed(
              "connection",
              "the server does not answer as expected: " + e.getMessage(),
              "see the server's log"));
      return new Result(items, false);
    }
    // After the connection is given back: the scraper needs one of its own.
    items.addAll(
        new DatasetsCheck(new TargetAccess(target, connector))
            .run(closed, statements ? null : StatementsCheck.NAME));
    return new Result(items, true);
  }
}
