package io.pgtracker.scraper.check;

import io.pgtracker.scraper.connect.SqlNames;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** Prints a report for people: a line for each item, below it the fix and what depends on it. */
public final class CheckText {
  private final PrintWriter out;
  private final boolean symbols;

  /**
   * Prints to a writer.
   *
   * @param charset what the reader of {@code out} understands; one without ✓ gets words
   */
  public CheckText(PrintWriter out, Charset charset) {
    this.out = out;
    this.symbols = charset.canEncode() && charset.newEncoder().canEncode("✓✗");
  }

  public void print(CheckReport report) {
    for (CheckItem item : report.items()) {
      // names of databases are whatever somebody made them
      line(mark(item.status()) + " " + item.name() + ": " + item.finding());
      if (item.fix() != null) {
        line("    fix: " + item.fix());
      }
      if (!item.feeds().isEmpty()) {
        String until = item.status() == CheckStatus.FAILED ? "empty" : "incomplete";
        line("    " + until + " until then: " + String.join(", ", item.feeds()));
      }
    }
    out.flush();
  }

  private void line(String text) {
    out.println(SqlNames.printable(text));
  }

  private String mark(CheckStatus status) {
    return switch (status) {
      case OK -> symbols ? "✓" : "ok  ";
      case WARNING -> symbols ? "!" : "warn";
      case FAILED -> symbols ? "✗" : "FAIL";
    };
  }
}
