package io.pgtracker.pipeline.scripts;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a script answered: the rows of all its queries, one after another, values as text. A server
 * goes on while it is asked: what history says must lie between two answers, before and after.
 *
 * @param rows of each query its column names, then its rows
 */
record Rows(List<List<String>> rows) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d.*");
  private static final Pattern INTERVAL =
      Pattern.compile("(?:(\\d+) days? )?(\\d\\d):(\\d\\d):(\\d\\d)(\\.\\d+)?");

  /** Whether no query has an answer but its column names. */
  boolean isEmpty() {
    return rows.size() < 2;
  }

  /** Where these rows are not between two others; empty: they are. */
  List<String> differences(Rows before, Rows after) {
    List<String> asWritten = inOrder(before.rows, rows, after.rows);
    return asWritten.isEmpty()
        ? asWritten
        : inOrder(sorted(before.rows), sorted(rows), sorted(after.rows)); // ties have any order
  }

  private static List<String> inOrder(
      List<List<String>> before, List<List<String>> rows, List<List<String>> after) {
    List<String> differences = new ArrayList<>();
    if (rows.size() != before.size() || rows.size() != after.size()) {
      differences.add(
          "%d lines before, %d in history, %d after: %s%n%s"
              .formatted(before.size(), rows.size(), after.size(), before, rows));
      return differences;
    }
    for (int i = 0; i < rows.size(); i++) {
      for (int column = 0; column < rows.get(i).size(); column++) {
        String low = before.get(i).get(column);
        String value = rows.get(i).get(column);
        String high = after.get(i).get(column);
        if (!isBetween(low, value, high)) {
          differences.add(
              "line %d column %d: %s before, %s in history, %s after"
                  .formatted(i, column + 1, low, value, high));
        }
      }
    }
    return differences;
  }

  static boolean isBetween(String before, String value, String after) {
    if (value.equals(before) || value.equals(after)) {
      return true;
    }
    for (Pattern form : List.of(NUMBER, INTERVAL, TIME)) {
      Matcher low = form.matcher(before);
      Matcher middle = form.matcher(value);
      Matcher high = form.matcher(after);
      if (low.matches() && middle.matches() && high.matches()) {
        return form.equals(TIME)
            ? value.compareTo(min(before, after)) >= 0 && value.compareTo(max(before, after)) <= 0
            : isBetween(amount(form, low), amount(form, middle), amount(form, high));
      }
    }
    return false;
  }

  private static boolean isBetween(BigDecimal before, BigDecimal value, BigDecimal after) {
    return value.compareTo(before.min(after)) >= 0 && value.compareTo(before.max(after)) <= 0;
  }

  private static BigDecimal amount(Pattern form, Matcher text) {
    if (form.equals(NUMBER)) {
      return new BigDecimal(text.group());
    }
    long days = text.group(1) == null ? 0 : Long.parseLong(text.group(1));
    Duration whole =
        Duration.ofDays(days)
            .plusHours(Long.parseLong(text.group(2)))
            .plusMinutes(Long.parseLong(text.group(3)))
            .plusSeconds(Long.parseLong(text.group(4)));
    String fraction = text.group(5) == null ? "0" : "0" + text.group(5);
    return BigDecimal.valueOf(whole.toSeconds()).add(new BigDecimal(fraction));
  }

  private static String min(String a, String b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static String max(String a, String b) {
    return a.compareTo(b) < 0 ? b : a;
  }

  private static List<List<String>> sorted(List<List<String>> rows) {
    return rows.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
  }
}
