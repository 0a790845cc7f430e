package io.pgtracker.scraper.collect;

import io.pgtracker.scraper.connect.ConnectFailure;
import java.sql.Connection;

/** Opens connections to the databases of one monitored server. */
public interface DatabaseAccess {
  /** Name of the database that connections go to unless another is named. */
  String defaultDatabase();

  /** Name of the role that connects. */
  String role();

  /** A connection in autocommit mode that speaks the simple protocol. */
  Connection connect(String database) throws ConnectFailure;
}
