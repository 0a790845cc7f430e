package io.pgtracker.scraper.check;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.scraper.TargetAccess;
import io.pgtracker.scraper.collect.Guards;
import io.pgtracker.scraper.connect.ConnectFailure;
import io.pgtracker.scraper.connect.ConnectionTarget;
import io.pgtracker.scraper.connect.DatabaseConnector;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at a server the way the scraper would. */
public final class ServerCheck {
  /** For what is read in each database: the first ones show what there is to fix. */
  private static final int MOST_VISITED = 20;

  private final Catalog catalog = Catalog.builtIn();
  private final ConnectionTarget target;
  private final DatabaseConnector connector;

  public ServerCheck(ConnectionTarget target) {
    this.target = target;
    this.connector = new DatabaseConnector(Guards.DEFAULT.statementTimeout());
  }

  /** What was found; {@code reached} is false where the server could not be asked. */
  public record Result(List<CheckItem> items, List<DatasetFinding> datasets, boolean reached) {}

  /** Runs all checks that the connection allows. */
  public Result run() {
    List<CheckItem> items = new ArrayList<>();
    List<Dataset> extension =
        catalog.datasets().stream()
            .filter(dataset -> StatementsCheck.NAME.equals(dataset.extension()))
            .toList();
    List<String> open;
    boolean statements;
    ServerFacts facts;
    try (GuardedConnection connection = new GuardedConnection(connector.connect(target))) {
      items.add(CheckItem.ok("connection", target.display()));
      facts = ServerFacts.read(connection);
      items.addAll(RightsCheck.of(facts));
      items.addAll(SettingsCheck.of(facts));
      List<DatabaseFinding> databases = new DatabasesCheck(target, connector).visit(connection);
      items.addAll(DatabasesCheck.items(databases));
      items.addAll(StatementsCheck.of(facts, databases, feedsOf(extension)));
      statements = StatementsCheck.works(facts, databases);
      open = DatabasesCheck.open(databases);
    } catch (ConnectFailure e) {
      items.add(CheckItem.failed("connection", e.what(), e.nextStep()));
      return new Result(items, List.of(), false);
    } catch (SQLException e) {
      items.add(
          CheckItem.failed(
              "connection",
              "the server does not answer as expected: " + e.getMessage(),
              "see the server's log"));
      return new Result(items, List.of(), false);
    }
    // After the connection is given back: the scraper needs one of its own.
    List<DatasetFinding> datasets =
        new DatasetsCheck(catalog, new TargetAccess(target, connector))
            .run(open.subList(0, Math.min(MOST_VISITED, open.size())), facts.roles());
    Set<String> saidAlready =
        statements
            ? Set.of()
            : extension.stream().map(Dataset::name).collect(Collectors.toUnmodifiableSet());
    items.addAll(DatasetItems.of(datasets, saidAlready));
    return new Result(items, datasets, true);
  }

  private static List<String> feedsOf(List<Dataset> datasets) {
    return datasets.stream().flatMap(d -> d.guide().feeds().stream()).distinct().toList();
  }
}
