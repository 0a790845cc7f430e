package io.pgtracker.ingest.store.dataapi;

import io.pgtracker.ingest.store.ResultRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.rdsdata.model.ColumnMetadata;
import software.amazon.awssdk.services.rdsdata.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.rdsdata.model.Field;

/** An answer's records as rows of texts. */
final class Answer {
  private Answer() {}

  static List<ResultRow> rows(String statement, ExecuteStatementResponse answer) {
    List<String> names = answer.columnMetadata().stream().map(ColumnMetadata::label).toList();
    return answer.records().stream().map(record -> row(statement, names, record)).toList();
  }

  private static ResultRow row(String statement, List<String> names, List<Field> fields) {
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    for (int column = 0; column < names.size(); column++) {
      values.put(names.get(column), text(statement, names.get(column), fields.get(column)));
    }
    return new ResultRow(values);
  }

  /** As PostgreSQL writes it: others lose digits or a time zone on their way, so they are cast. */
  private static @Nullable String text(String statement, String column, Field field) {
    return switch (field.type()) {
      case IS_NULL -> null;
      case STRING_VALUE -> field.stringValue();
      case LONG_VALUE -> Long.toString(field.longValue());
      case BOOLEAN_VALUE -> field.booleanValue() ? "t" : "f";
      default ->
          throw new IllegalStateException(
              "column %s of %s is %s: cast it to text in the statement"
                  .formatted(column, statement, field.type()));
    };
  }
}
