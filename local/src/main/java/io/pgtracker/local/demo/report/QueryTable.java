package io.pgtracker.local.demo.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A query's result as a table: its columns in order, each with a header and a way to be shown. */
final class QueryTable {
  private static final int UNLIMITED = 1_000;

  private final List<TextTable.Column> columns = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();

  QueryTable column(String header, Figure figure) {
    return column(header, figure, UNLIMITED);
  }

  QueryTable column(String header, Figure figure, int mostWidth) {
    columns.add(new TextTable.Column(header, figure.isNumber(), mostWidth));
    figures.add(figure);
    return this;
  }

  TextTable of(ResultSet rows) throws SQLException {
    TextTable table = new TextTable(columns);
    while (rows.next()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < figures.size(); i++) {
        cells.add(rows.getObject(i + 1) == null ? "" : figures.get(i).show(rows, i + 1));
      }
      table.add(cells);
    }
    return table;
  }
}
