package io.pgtracker.local.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;

/** Progress on stderr: one line that changes on a terminal, else a new line now and then. */
final class ProgressLine {
  private static final Duration PAUSE_BETWEEN_LINES = Duration.ofSeconds(10);
  private static final String ERASE_LINE = "\r\033[K";

  private final PrintWriter err;
  private final boolean terminal;
  private long lastLineNanos = System.nanoTime() - PAUSE_BETWEEN_LINES.toNanos();
  private boolean open;

  ProgressLine(PrintWriter err) {
    this(err, isTerminal(System.getenv()));
  }

  ProgressLine(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** Something that changes all the time. */
  void update(String text) {
    if (terminal) {
      err.print(ERASE_LINE + text);
      open = true;
    } else if (System.nanoTime() - lastLineNanos >= PAUSE_BETWEEN_LINES.toNanos()) {
      lastLineNanos = System.nanoTime();
      err.println(text);
    }
    err.flush();
  }

  /** A step of its own line. */
  void say(String text) {
    end();
    err.println(text);
    err.flush();
  }

  /** Leaves the line that changes as it stands. */
  void end() {
    if (open) {
      err.println();
      err.flush();
      open = false;
    }
  }

  /** Java cannot tell of stderr alone; the shell can. */
  private static boolean isTerminal(Map<String, String> environment) {
    if (environment.getOrDefault("TERM", "dumb").equals("dumb")) {
      return false;
    }
    try {
      return new ProcessBuilder("/bin/sh", "-c", "test -t 2")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // no shell to ask: lines are right everywhere
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
