package io.pgtracker.scraper;

import io.pgtracker.scraper.spool.Uploader;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Uploads beside the ticks, so that a slow store never delays one. */
final class UploadWorker implements AutoCloseable {
  private static final Duration PATIENCE_AT_END = Duration.ofSeconds(10);

  private final ScheduledThreadPoolExecutor thread;
  private final Uploader uploader;
  private final Duration delay;
  private final Consumer<Uploader.Outcome> results;

  UploadWorker(
      String instance, Uploader uploader, Duration delay, Consumer<Uploader.Outcome> results) {
    this.uploader = uploader;
    this.delay = delay;
    this.results = results;
    this.thread =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread worker = new Thread(task, "upload-" + instance);
              worker.setDaemon(true);
              return worker;
            });
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Uploads what waits, after the delay. */
  void wake() {
    Future<?> unused =
        thread.schedule(
            () -> results.accept(uploader.uploadAll()), delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends the thread; an upload under way gets some time. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_AT_END.toMillis(), TimeUnit.MILLISECONDS)) {
        thread.shutdownNow(); // the object stays in the spool; a second upload of it is harmless
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
