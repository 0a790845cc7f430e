package io.pgtracker.local.demo.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows in columns: numbers to the right, the last column cut where the line ends. */
final class TextTable {
  /** Columns of a terminal that a line may fill. */
  static final int LINE_WIDTH = 118;

  private static final String BETWEEN = "  ";

  /**
   * A column.
   *
   * @param mostWidth longer texts are cut
   */
  record Column(String header, boolean toTheRight, int mostWidth) {}

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<Column> columns) {
    this.columns = columns;
  }

  void add(List<String> row) {
    rows.add(row);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  void print(PrintWriter out) {
    List<Integer> widths = widths();
    printLine(out, widths, columns.stream().map(Column::header).toList());
    printLine(out, widths, widths.stream().map("-"::repeat).toList());
    rows.forEach(row -> printLine(out, widths, row));
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    int left = LINE_WIDTH;
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      int widest = rows.stream().mapToInt(row -> Text.width(row.get(column))).max().orElse(0);
      int width = Math.min(widest, columns.get(i).mostWidth());
      width = Math.max(Math.min(width, left), Text.width(columns.get(i).header()));
      widths.add(width);
      left -= width + BETWEEN.length();
    }
    return widths;
  }

  private void printLine(PrintWriter out, List<Integer> widths, List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = Text.cut(cells.get(i), widths.get(i));
      String padding = " ".repeat(widths.get(i) - Text.width(cell));
      line.append(i == 0 ? "" : BETWEEN);
      line.append(columns.get(i).toTheRight() ? padding + cell : cell + padding);
    }
    out.println(line.toString().stripTrailing());
  }
}
