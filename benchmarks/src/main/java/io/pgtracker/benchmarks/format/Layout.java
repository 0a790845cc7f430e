package io.pgtracker.benchmarks.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.pgtracker.format.ColumnSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ways to put rows into JSON lines; prototypes with no more than what is needed to compare. */
enum Layout {
  /** A line per row: {@code {"pid":1,"state":"idle"}}. */
  ROW_OBJECTS {
    @Override
    void write(JsonGenerator json, List<ColumnSpec> columns, List<@Nullable String[]> block)
        throws IOException {
      for (@Nullable String[] row : block) {
        json.writeStartObject();
        for (int c = 0; c < row.length; c++) {
          json.writeFieldName(columns.get(c).name());
          value(json, columns.get(c), row[c]);
        }
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
  },
  /** A line per row: {@code [1,"idle"]}. */
  ROW_ARRAYS {
    @Override
    void write(JsonGenerator json, List<ColumnSpec> columns, List<@Nullable String[]> block)
        throws IOException {
      for (@Nullable String[] row : block) {
        json.writeStartArray();
        for (int c = 0; c < row.length; c++) {
          value(json, columns.get(c), row[c]);
        }
        json.writeEndArray();
        json.writeRaw('\n');
      }
    }
  },
  /** A line per block of rows: {@code {"pid":[1,2],"state":["idle",null]}}. */
  COLUMNS {
    @Override
    void write(JsonGenerator json, List<ColumnSpec> columns, List<@Nullable String[]> block)
        throws IOException {
      json.writeStartObject();
      for (int c = 0; c < columns.size(); c++) {
        json.writeArrayFieldStart(columns.get(c).name());
        for (@Nullable String[] row : block) {
          value(json, columns.get(c), row[c]);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
  };

  private static final int BLOCK_ROWS = 600;
  private static final JsonFactory JSON = new JsonFactory();

  abstract void write(JsonGenerator json, List<ColumnSpec> columns, List<@Nullable String[]> block)
      throws IOException;

  /** Writes all rows. */
  void write(OutputStream out, Rows rows) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.setRootValueSeparator(null);
      for (int i = 0; i < rows.rows().size(); i += BLOCK_ROWS) {
        int end = Math.min(rows.rows().size(), i + BLOCK_ROWS);
        write(json, rows.columns(), rows.rows().subList(i, end));
      }
    }
  }

  /** Reads every value as text; returns how many are not empty. */
  static long read(InputStream in) throws IOException {
    long values = 0;
    try (JsonParser json = JSON.createParser(in)) {
      JsonToken token;
      while ((token = json.nextToken()) != null) {
        if (token == JsonToken.VALUE_NULL) {
          values++;
        } else if (token.isScalarValue()) {
          values += json.getText().isEmpty() ? 0 : 1;
        }
      }
    }
    return values;
  }

  private static void value(JsonGenerator json, ColumnSpec column, @Nullable String value)
      throws IOException {
    if (value == null) {
      json.writeNull();
      return;
    }
    switch (column.type()) {
      case "bool" -> json.writeBoolean(value.equals("t"));
      case "int4", "int8", "oid", "float8", "numeric" -> {
        if (value.endsWith("N") || value.endsWith("y")) {
          json.writeString(value); // NaN, Infinity
        } else {
          json.writeNumber(value);
        }
      }
      default -> json.writeString(value);
    }
  }
}
