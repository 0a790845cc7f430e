package io.pgtracker.scraper;

import io.pgtracker.scraper.collect.DatabaseAccess;
import io.pgtracker.scraper.connect.ConnectFailure;
import io.pgtracker.scraper.connect.ConnectionTarget;
import io.pgtracker.scraper.connect.DatabaseConnector;
import java.sql.Connection;

/** Connects to the databases of a target. */
public final class TargetAccess implements DatabaseAccess {
  private final ConnectionTarget target;
  private final DatabaseConnector connector;

  /** Connects with this connector. */
  public TargetAccess(ConnectionTarget target, DatabaseConnector connector) {
    this.target = target;
    this.connector = connector;
  }

  @Override
  public String defaultDatabase() {
    return target.database();
  }

  @Override
  public String role() {
    return target.user();
  }

  @Override
  public Connection connect(String database) throws ConnectFailure {
    return connector.connect(target, database);
  }
}
