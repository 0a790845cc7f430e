package io.pgtracker.local.demo.workload;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One session that does a job, pauses and does it again until it is stopped. */
final class RepeatedJob implements Runnable {
  private static final Duration RECONNECT_PAUSE = Duration.ofMillis(500);

  private final Client client;
  private final String role;
  private final String application;
  private final Duration pause;
  private final Job job;
  private final AtomicReference<@Nullable Connection> current = new AtomicReference<>();
  private volatile boolean stopped;
  private volatile @Nullable SQLException lastFailure;

  /**
   * @param pause mean time between two runs; the true ones differ by up to a half
   */
  RepeatedJob(Client client, String role, String application, Duration pause, Job job) {
    this.client = client;
    this.role = role;
    this.application = application;
    this.pause = pause;
    this.job = job;
  }

  String application() {
    return application;
  }

  /** Why the job failed last; jobs catch the failures they are there to show. */
  @Nullable SQLException lastFailure() {
    return lastFailure;
  }

  @Override
  public void run() {
    try {
      while (!stopped) {
        try (Connection connection = client.connect(role, application)) {
          current.set(connection);
          repeat(connection);
        } catch (SQLException e) {
          note(e);
          Thread.sleep(RECONNECT_PAUSE.toMillis());
        } finally {
          current.set(null);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // stopped: the thread ends here
    }
  }

  /** Asks it to end; its thread is to be interrupted as well. */
  void stop() {
    stopped = true;
    Connection connection = current.get();
    if (connection == null) {
      return;
    }
    try {
      Client.cancel(connection);
    } catch (SQLException e) {
      note(e);
    }
  }

  private void repeat(Connection connection) throws SQLException, InterruptedException {
    connection.setAutoCommit(false);
    while (!stopped) {
      try {
        job.run(connection);
      } catch (SQLException e) {
        note(e);
        if (!connection.getAutoCommit()) {
          connection.rollback();
        }
      }
      Thread.sleep(aboutThePause());
    }
  }

  private long aboutThePause() {
    long millis = pause.toMillis();
    return millis / 2 + ThreadLocalRandom.current().nextLong(millis + 1);
  }

  private void note(SQLException e) {
    if (!stopped) {
      lastFailure = e;
    }
  }
}
