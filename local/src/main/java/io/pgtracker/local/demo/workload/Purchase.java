package io.pgtracker.local.demo.workload;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;

/** A visitor looks at pages and sometimes buys: short statements, many of them. */
final class Purchase implements Job {
  private static final String VIEW = "insert into page_view (customer_id, path) values (?, ?)";
  private static final String PRODUCT =
      "select p.name, p.price, s.quantity from product p join stock s on s.product_id = p.id"
          + " where p.id = ?";
  private static final String CUSTOMER = "select name, city, points from customer where id = ?";
  private static final String ORDER =
      "insert into customer_order (customer_id) values (?) returning id";
  private static final String ITEM =
      "insert into order_item select ?, id, 1, price from product where id = ?";
  private static final String TAKE =
      "update stock set quantity = quantity - 1 where product_id = ?";
  private static final String POINTS = "update customer set points = points + 1 where id = ?";
  private static final String NOTE = "select note from order_note where order_id = ?";

  /** Lower numbers are those of {@link BlockingChain}. */
  private static final int FIRST_ID = 100;

  @Override
  public void run(Connection connection) throws SQLException {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    int customer = random.nextInt(FIRST_ID, 5_000);
    int product = random.nextInt(FIRST_ID, 1_000);
    update(connection, VIEW, customer, "/product/" + product);
    read(connection, PRODUCT, product);
    read(connection, CUSTOMER, customer);
    connection.commit();
    if (random.nextInt(4) == 0) {
      long order = read(connection, ORDER, customer);
      update(connection, ITEM, order, product);
      update(connection, TAKE, product);
      update(connection, POINTS, customer);
      connection.commit();
    }
    if (random.nextInt(60) == 0) {
      read(connection, NOTE, random.nextInt(1, 2_000));
      connection.commit();
    }
  }

  private static void update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }

  /** The first column if it is a number. */
  private static long read(Connection connection, String sql, int parameter) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, parameter);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getObject(1) instanceof Long number ? number : 0;
      }
    }
  }
}
