package io.pgtracker.local.demo.workload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The sessions of a small shop at work. Closing it ends them. */
public final class Workload implements AutoCloseable {
  private static final int WEB_SESSIONS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<RepeatedJob> jobs;
  private final List<Thread> threads = new ArrayList<>();

  private Workload(List<RepeatedJob> jobs) {
    this.jobs = jobs;
  }

  /** Makes the shop's tables, rows and roles in an empty database, as superuser. */
  public static void prepare(Connection superuser) throws SQLException {
    Client.execute(superuser, resource("shop.sql"));
  }

  /**
   * Starts all sessions.
   *
   * @param port of the server, on this machine, that has the database {@code shop}
   */
  public static Workload start(int port) {
    Workload workload = new Workload(sessions(new Client(port)));
    for (RepeatedJob job : workload.jobs) {
      Thread thread = new Thread(job, "workload " + job.application());
      thread.setDaemon(true);
      thread.start();
      workload.threads.add(thread);
    }
    return workload;
  }

  private static List<RepeatedJob> sessions(Client client) {
    List<RepeatedJob> sessions = new ArrayList<>();
    for (int i = 1; i <= WEB_SESSIONS; i++) {
      sessions.add(
          new RepeatedJob(client, "web", "web-" + i, Duration.ofMillis(40), new Purchase()));
    }
    sessions.add(
        new RepeatedJob(
            client,
            "reporting",
            "sales-report",
            Duration.ofMillis(1500),
            Statements.of(resource("sales_by_city.sql"), resource("ranked_orders.sql"))
                .after("set local work_mem = '512kB'")));
    sessions.add(
        new RepeatedJob(
            client,
            "reporting",
            "page-report",
            Duration.ofMillis(2500),
            Statements.of(
                "select path, count(*) from page_view group by path order by 2 desc limit 20")));
    sessions.add(
        new RepeatedJob(
            client,
            "backoffice",
            "stock-sync",
            Duration.ofMillis(800),
            Statements.of(
                "update stock set quantity = quantity + 1, counted_at = now()"
                    + " where product_id between 200 and 900",
                "update customer set points = points where city = 'Oslo' and id > 100")));
    sessions.add(
        new RepeatedJob(
            client,
            "backoffice",
            "page-cleanup",
            Duration.ofSeconds(4),
            Statements.of(
                "delete from page_view where ctid = any (array("
                    + "select ctid from page_view order by viewed_at limit 100))")));
    sessions.add(
        new RepeatedJob(
            client,
            "postgres",
            "nightly-vacuum",
            Duration.ofSeconds(8),
            Statements.outsideTransactions(
                "vacuum (analyze) page_view", "vacuum (analyze) customer")));
    sessions.add(
        new RepeatedJob(
            client,
            "backoffice",
            "crm",
            Duration.ofSeconds(2),
            new ForgottenTransaction(Duration.ofSeconds(6))));
    sessions.add(
        new RepeatedJob(
            client, "backoffice", "crm-import", Duration.ofSeconds(3), new FailingImport()));
    sessions.addAll(
        BlockingChain.sessions(client, Duration.ofMillis(6500), Duration.ofMillis(8500)));
    return sessions;
  }

  /** Sessions that failed in a way they should not have, a line each. */
  public List<String> failures() {
    return jobs.stream()
        .filter(job -> job.lastFailure() != null)
        .map(
            job ->
                job.application() + ": " + Objects.requireNonNull(job.lastFailure()).getMessage())
        .toList();
  }

  /** Ends all sessions and waits until they are gone. */
  public void stop() throws InterruptedException {
    end();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (Thread thread : threads) {
      thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
    }
  }

  private void end() {
    jobs.forEach(RepeatedJob::stop);
    threads.forEach(Thread::interrupt);
  }

  @Override
  public void close() {
    end();
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Workload.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the resource " + name, e);
    }
  }
}
