package io.pgtracker.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

  @Test
  void databasesAreApartAndGoAway() throws SQLException {
    TestDatabase one = TestDatabase.create();
    TestDatabase two = TestDatabase.create();
    try (Connection left = one.connect();
        Connection right = two.connect();
        Statement leftStatement = left.createStatement();
        Statement rightStatement = right.createStatement()) {
      leftStatement.execute("create table t ()");
      rightStatement.execute("create table t ()");
      assertThat(left.getCatalog()).isEqualTo(one.database()).isNotEqualTo(two.database());
      assertThat(one.uri()).startsWith("postgresql://").contains("/" + one.database());
      one.close(); // with a session still in it
    }
    two.close();
    assertThatThrownBy(one::connect).isInstanceOf(SQLException.class);
  }
}
