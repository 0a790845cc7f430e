package io.pgtracker.local.demo.workload;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Some statements in turn, each in a transaction of its own. */
final class Statements implements Job {
  private final List<String> setup;
  private final List<String> statements;
  private final boolean inTransaction;
  private final AtomicInteger next = new AtomicInteger();

  private Statements(List<String> setup, List<String> statements, boolean inTransaction) {
    this.setup = setup;
    this.statements = statements;
    this.inTransaction = inTransaction;
  }

  static Statements of(String... statements) {
    return new Statements(List.of(), List.of(statements), true);
  }

  /** For VACUUM, which refuses to run in a transaction block. */
  static Statements outsideTransactions(String... statements) {
    return new Statements(List.of(), List.of(statements), false);
  }

  /** The same, with statements before each that set the transaction up. */
  Statements after(String... each) {
    return new Statements(List.of(each), statements, inTransaction);
  }

  @Override
  public void run(Connection connection) throws SQLException {
    String sql = statements.get(Math.floorMod(next.getAndIncrement(), statements.size()));
    connection.setAutoCommit(!inTransaction);
    for (String before : setup) {
      Client.execute(connection, before);
    }
    Client.execute(connection, sql);
    if (inTransaction) {
      connection.commit();
    }
  }
}
