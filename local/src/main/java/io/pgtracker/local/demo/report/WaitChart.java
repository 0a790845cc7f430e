package io.pgtracker.local.demo.report;

import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Average active sessions over time, a line per bucket: a column per wait, and a bar of letters.
 */
final class WaitChart {
  private static final int BAR_WIDTH = 40;

  private static final Map<String, String> LETTERS =
      Map.of(
          "CPU",
          "#",
          "Lock",
          "L",
          "LWLock",
          "w",
          "IO",
          "i",
          "Client",
          "c",
          "IPC",
          "p",
          "Timeout",
          "t",
          "BufferPin",
          "b",
          "Extension",
          "e");

  /** By moment, then by wait event type. */
  private final Map<OffsetDateTime, Map<String, Double>> buckets = new TreeMap<>();

  private final TreeSet<String> types = new TreeSet<>();

  /** Columns: moment, wait event type, average. */
  static WaitChart of(ResultSet rows) throws SQLException {
    WaitChart chart = new WaitChart();
    while (rows.next()) {
      chart
          .buckets
          .computeIfAbsent(rows.getObject(1, OffsetDateTime.class), moment -> new TreeMap<>())
          .put(rows.getString(2), rows.getDouble(3));
      chart.types.add(rows.getString(2));
    }
    return chart;
  }

  void print(PrintWriter out) {
    double highest = buckets.values().stream().mapToDouble(WaitChart::sum).max().orElse(0);
    double perLetter = Math.max(highest / BAR_WIDTH, 0.1);
    List<TextTable.Column> columns = new ArrayList<>();
    columns.add(new TextTable.Column("from", false, 8));
    columns.add(new TextTable.Column("active", true, 8));
    types.forEach(type -> columns.add(new TextTable.Column(type + " " + letter(type), true, 12)));
    columns.add(
        new TextTable.Column(
            String.format(Locale.ROOT, "each sign %.2f sessions", perLetter), false, 50));
    TextTable table = new TextTable(columns);
    buckets.forEach((moment, waits) -> table.add(line(moment, waits, perLetter)));
    table.print(out);
  }

  private List<String> line(OffsetDateTime moment, Map<String, Double> waits, double perLetter) {
    List<String> cells = new ArrayList<>();
    cells.add(Figure.time(moment));
    cells.add(number(sum(waits)));
    types.forEach(type -> cells.add(number(waits.getOrDefault(type, 0.0))));
    StringBuilder bar = new StringBuilder();
    double upTo = 0;
    for (String type : types) {
      upTo += waits.getOrDefault(type, 0.0);
      int letters = (int) Math.round(upTo / perLetter) - bar.length();
      bar.append(letter(type).repeat(letters));
    }
    cells.add(bar.toString());
    return cells;
  }

  private static String letter(String type) {
    return LETTERS.getOrDefault(type, "?");
  }

  private static double sum(Map<String, Double> waits) {
    return waits.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static String number(double sessions) {
    return sessions == 0 ? "." : String.format(Locale.ROOT, "%.2f", sessions);
  }

  boolean isEmpty() {
    return buckets.isEmpty();
  }
}
