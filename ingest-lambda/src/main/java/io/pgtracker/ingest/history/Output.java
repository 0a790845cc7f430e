package io.pgtracker.ingest.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.pgtracker.ingest.history.Answer.Column;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How answers are printed. */
public enum Output {
  /** Aligned columns, as psql prints them; numbers to the right. */
  TABLE {
    @Override
    public void print(String script, int line, Answer answer, PrintWriter out) {
      List<Integer> widths = new ArrayList<>();
      for (int i = 0; i < answer.columns().size(); i++) {
        int column = i;
        int widest =
            answer.rows().stream().mapToInt(row -> width(shown(row.get(column)))).max().orElse(0);
        widths.add(Math.max(widest, width(answer.columns().get(i).name())));
      }
      printLine(answer, widths, answer.columns().stream().map(Column::name).toList(), out);
      out.println(widths.stream().map("-"::repeat).collect(Collectors.joining("  ")));
      for (List<@Nullable String> row : answer.rows()) {
        printLine(answer, widths, row.stream().map(Output::shown).toList(), out);
      }
      int rows = answer.rows().size();
      out.println("(" + rows + (rows == 1 ? " row)" : " rows)"));
      out.println();
    }
  },

  /** A header line and a line for each row; null is empty, an empty text is in quotes. */
  CSV {
    @Override
    public void print(String script, int line, Answer answer, PrintWriter out) {
      out.println(
          answer.columns().stream().map(c -> quoted(c.name())).collect(Collectors.joining(",")));
      answer
          .rows()
          .forEach(
              row ->
                  out.println(row.stream().map(Output::quoted).collect(Collectors.joining(","))));
    }
  },

  /** A line for each statement; numbers too big for a double stay exact, as text of the line. */
  JSON {
    @Override
    public void print(String script, int line, Answer answer, PrintWriter out) {
      StringWriter text = new StringWriter();
      try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
        json.writeStartObject();
        json.writeStringField("script", script);
        json.writeNumberField("line", line);
        json.writeArrayFieldStart("columns");
        for (Column column : answer.columns()) {
          json.writeString(column.name());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (List<@Nullable String> row : answer.rows()) {
          json.writeStartArray();
          for (int i = 0; i < row.size(); i++) {
            write(json, answer.columns().get(i), row.get(i));
          }
          json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      out.println(text);
    }
  };

  /**
   * Prints the rows of a statement.
   *
   * @param script its name
   * @param line of the script
   */
  public abstract void print(String script, int line, Answer answer, PrintWriter out);

  private static void write(JsonGenerator json, Column column, @Nullable String value)
      throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (column.number() && value.matches("-?\\d+(\\.\\d+)?(e[+-]?\\d+)?")) {
      json.writeNumber(value);
    } else {
      json.writeString(value);
    }
  }

  private static void printLine(
      Answer answer, List<Integer> widths, List<String> cells, PrintWriter out) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String padding = " ".repeat(widths.get(i) - width(cells.get(i)));
      line.append(i == 0 ? "" : "  ");
      line.append(
          answer.columns().get(i).number() ? padding + cells.get(i) : cells.get(i) + padding);
    }
    out.println(line.toString().stripTrailing());
  }

  /** One line: what would break it is written as psql's escapes are. */
  private static String shown(@Nullable String value) {
    return value == null
        ? ""
        : value.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String quoted(@Nullable String value) {
    if (value == null) {
      return "";
    }
    boolean plain = !value.isEmpty() && value.chars().noneMatch(c -> ",\"\n\r".indexOf(c) >= 0);
    return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
