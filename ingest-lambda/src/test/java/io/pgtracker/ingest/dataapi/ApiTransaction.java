package io.pgtracker.ingest.dataapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A transaction of the API: one statement at a time, over after one that failed. */
final class ApiTransaction {
  private final Connection connection;
  private volatile long usedNanos = System.nanoTime();
  private volatile boolean isOver;
  private volatile boolean isRunning;

  ApiTransaction(Connection connection) {
    this.connection = connection;
  }

  /** Whether it is of use no more: nobody asked it anything for long, or a statement failed. */
  boolean isOver(Duration idleLimit) {
    return isOver || (!isRunning && System.nanoTime() - usedNanos > idleLimit.toNanos());
  }

  /** Runs a statement; one that takes too long is ended, or goes on by itself. */
  ObjectNode run(ApiStatement statement, boolean longsAsText, Duration timeout, boolean goesOn)
      throws ApiError {
    synchronized (this) {
      if (isRunning) {
        throw new ApiError(400, "DatabaseErrorException", "Transaction is still running a query");
      }
      isRunning = true;
    }
    CompletableFuture<ObjectNode> running = new CompletableFuture<>();
    PreparedStatement prepared;
    try {
      prepared = statement.prepare(connection);
    } catch (SQLException e) {
      isRunning = false;
      throw ApiError.of(e);
    }
    new Thread(
            () -> {
              ObjectNode answer = null;
              ApiError error = null;
              try (prepared) {
                answer = ApiStatement.answer(prepared, longsAsText);
              } catch (SQLException e) {
                error = ApiError.of(e);
              } catch (ApiError e) {
                error = e;
              }
              isOver |= error != null;
              usedNanos = System.nanoTime();
              // Before anybody hears of it, who may ask for more at once.
              isRunning = false;
              if (error == null) {
                running.complete(answer);
              } else {
                running.completeExceptionally(error);
              }
            })
        .start();
    try {
      return running.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      if (!goesOn) {
        cancel(prepared);
      }
      throw new ApiError(400, "StatementTimeoutException", "Request timed out");
    } catch (ExecutionException e) {
      throw (ApiError) e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiError(500, "InternalServerErrorException", "interrupted");
    }
  }

  private void cancel(PreparedStatement prepared) {
    isOver = true;
    try {
      prepared.cancel();
    } catch (SQLException e) {
      // It ended by itself.
    }
  }

  void end(boolean commits) throws ApiError {
    try (connection) {
      if (commits) {
        connection.commit();
      } else {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw ApiError.of(e);
    }
  }
}
