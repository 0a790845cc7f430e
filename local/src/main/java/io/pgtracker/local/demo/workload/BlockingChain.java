package io.pgtracker.local.demo.workload;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A real pile-up, in steps one after the other: a manual fix is left open; a checkout waits for it,
 * an invoice for the checkout and a refund for the invoice; a stock count waits for the fix too; a
 * deployment wants the whole table the fix has read, and readers of that table wait behind it.
 */
final class BlockingChain {
  /**
   * One session of the pile-up.
   *
   * @param first what it does, and goes on holding
   * @param then what it waits in
   */
  private record Step(String role, String application, List<String> first, String then) {}

  private static final Duration BETWEEN_STEPS = Duration.ofMillis(150);

  private static final List<Step> STEPS =
      List.of(
          new Step(
              "web",
              "checkout",
              List.of("update customer set points = points + 5 where id = 2"),
              "update stock set quantity = quantity - 1 where product_id = 1"),
          new Step(
              "web",
              "invoice",
              List.of("update product set price = price where id = 5"),
              "update customer set points = points - 5 where id = 2"),
          new Step("web", "refund", List.of(), "update product set price = price + 0 where id = 5"),
          new Step(
              "backoffice",
              "stock-count",
              List.of(),
              "update stock set quantity = 1000000, counted_at = now() where product_id = 3"),
          new Step(
              "postgres",
              "deploy",
              List.of(),
              "alter table order_note alter column author set default 'web'"),
          new Step(
              "web", "order-page", List.of(), "select note from order_note where order_id = 1"),
          new Step(
              "web", "order-page", List.of(), "select note from order_note where order_id = 2"));

  private BlockingChain() {}

  /** The session at the root, which lets go after a time, and all that wait behind it. */
  static List<RepeatedJob> sessions(Client client, Duration held, Duration pause) {
    Rounds rounds = new Rounds();
    Job root =
        connection -> {
          Client.execute(
              connection, "update stock set quantity = quantity - 10 where product_id in (1, 3)");
          Client.execute(connection, "select count(*) from order_note where order_id < 10");
          rounds.begin();
          Thread.sleep(held.toMillis());
          connection.commit();
          Thread.sleep(pause.toMillis());
        };
    List<RepeatedJob> sessions = new ArrayList<>();
    sessions.add(new RepeatedJob(client, "backoffice", "psql", Duration.ofMillis(1), root));
    for (int i = 0; i < STEPS.size(); i++) {
      Step step = STEPS.get(i);
      long afterMillis = BETWEEN_STEPS.toMillis() * (i + 1);
      sessions.add(
          new RepeatedJob(
              client,
              step.role(),
              step.application(),
              Duration.ofMillis(1),
              connection -> {
                rounds.await();
                Thread.sleep(afterMillis);
                wait(connection, step);
              }));
    }
    return sessions;
  }

  private static void wait(Connection connection, Step step) throws SQLException {
    for (String sql : step.first()) {
      Client.execute(connection, sql);
    }
    Client.execute(connection, step.then());
    connection.commit();
  }

  /** Lets sessions start together, again and again. */
  private static final class Rounds {
    private volatile CountDownLatch next = new CountDownLatch(1);

    void begin() {
      CountDownLatch started = next;
      next = new CountDownLatch(1);
      started.countDown();
    }

    void await() throws InterruptedException {
      next.await();
    }
  }
}
