package io.pgtracker.pipeline.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A session that goes on with transactions until it is told to stop. */
final class Traffic implements AutoCloseable {
  private final AtomicBoolean goesOn = new AtomicBoolean(true);
  private final CountDownLatch begun = new CountDownLatch(20);
  private final Thread thread;
  private @Nullable SQLException failure;

  Traffic(LiveRun run) {
    this.thread = new Thread(() -> goOn(run), "traffic");
  }

  /** Returns when it is on its way. */
  void begin() throws InterruptedException {
    thread.start();
    begun.await();
  }

  private void goOn(LiveRun run) {
    try (Connection session = run.connect("postgres");
        Statement statement = session.createStatement()) {
      statement.execute("set application_name = 'traffic'");
      for (int i = 0; goesOn.get(); i++) {
        LiveRun.transaction(statement, 2 + i % 300);
        begun.countDown();
      }
    } catch (SQLException e) {
      failure = e;
    } finally {
      while (begun.getCount() > 0) {
        begun.countDown();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    goesOn.set(false);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a session ended", e);
    }
    if (failure != null) {
      throw failure;
    }
  }
}
