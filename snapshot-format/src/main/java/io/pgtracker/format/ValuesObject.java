package io.pgtracker.format;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code columns} of a frame, and its {@code values} and {@code vanished}. */
final class ValuesObject {
  private ValuesObject() {}

  static List<ColumnSpec> columns(JsonLine json, Limits limits) throws MalformedObjectException {
    json.object(FieldNames.COLUMNS);
    List<ColumnSpec> columns = new ArrayList<>();
    String name;
    while ((name = json.nextField()) != null) {
      if (columns.size() == limits.columns()) {
        throw json.malformed("more than " + limits.columns() + " columns");
      }
      columns.add(new ColumnSpec(name, json.name("type of column " + Texts.quote(name))));
    }
    return columns;
  }

  static RowBlock read(JsonLine json, String field, List<ColumnSpec> columns, int rowCount)
      throws MalformedObjectException {
    json.object(field);
    if (columns.isEmpty() && rowCount > 0) {
      throw json.malformed("rows without columns");
    }
    List<@Nullable String[]> values = new ArrayList<>(columns.size());
    String name;
    while ((name = json.nextField()) != null) {
      if (values.size() == columns.size()) {
        throw json.malformed(field + " has more arrays than there are columns");
      }
      ColumnSpec column = columns.get(values.size());
      if (!column.name().equals(name)) {
        throw json.malformed(
            field
                + " has "
                + Texts.quote(name)
                + " where columns has "
                + Texts.quote(column.name()));
      }
      values.add(array(json, column, rowCount));
    }
    if (values.size() < columns.size()) {
      throw json.malformed(field + " lacks " + Texts.quote(columns.get(values.size()).name()));
    }
    return new RowBlock(rowCount, values);
  }

  private static @Nullable String[] array(JsonLine json, ColumnSpec column, int rowCount)
      throws MalformedObjectException {
    String what = "column " + Texts.quote(column.name());
    json.array(what);
    ValueForm form = ValueForm.ofType(column.type());
    @Nullable String[] values = json.allocate(what, rowCount);
    int row = 0;
    JsonToken token;
    while ((token = json.nextElement()) != null) {
      if (row == rowCount) {
        throw json.malformed(what + " has more values than the " + rowCount + " of row_count");
      }
      values[row++] = value(json, what, form, token);
    }
    if (row < rowCount) {
      throw json.malformed(what + " has " + row + " values, not the " + rowCount + " of row_count");
    }
    return values;
  }

  private static @Nullable String value(JsonLine json, String what, ValueForm form, JsonToken token)
      throws MalformedObjectException {
    if (!form.accepts(token)) {
      throw json.malformed(what + " has a value that is no " + form.what());
    }
    return switch (token) {
      case VALUE_NULL -> null;
      case VALUE_TRUE -> "t";
      case VALUE_FALSE -> "f";
      default -> {
        String text = json.scalar(what);
        if (!form.accepts(text)) {
          throw json.malformed(what + " has a value that is no " + form.what());
        }
        yield text;
      }
    };
  }
}
