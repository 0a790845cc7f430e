package io.pgtracker.ingest.dataapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pgtracker.ingest.lexer.ScriptException;
import io.pgtracker.ingest.lexer.Token;
import io.pgtracker.ingest.lexer.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One statement of a request: one, with named parameters that are texts, and a small result. */
final class ApiStatement {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_SQL_CHARS = 65_536;
  private static final int MOST_ROW_BYTES = 64 << 10;
  private static final int MOST_RESPONSE_BYTES = 1 << 20;
  private static final Set<String> AS_TEXT =
      Set.of(
          "text", "varchar", "bpchar", "name", "numeric", "date", "time", "uuid", "json", "jsonb",
          "inet", "cidr");
  private static final Set<String> WHOLE = Set.of("int2", "int4", "int8", "serial", "bigserial");

  private final String sql;
  private final List<String> names = new ArrayList<>();
  private final Map<String, JsonNode> values = new HashMap<>();

  private ApiStatement(String sql) {
    this.sql = sql;
  }

  /** Reads it from a request, and refuses what the API refuses. */
  static ApiStatement of(JsonNode request) throws ApiError {
    String text = request.path("sql").asText();
    if (text.length() > MOST_SQL_CHARS) {
      throw ApiError.bad(
          "1 validation error detected: Value at 'sql' failed to satisfy constraint: Member must"
              + " have length less than or equal to 65536");
    }
    List<String> names = new ArrayList<>();
    ApiStatement statement = new ApiStatement(positional(text, names));
    statement.names.addAll(names);
    for (JsonNode parameter : request.path("parameters")) {
      JsonNode value = parameter.path("value");
      if (value.size() != 1 || !(value.has("stringValue") || value.path("isNull").asBoolean())) {
        throw ApiError.bad("this double takes texts and nulls, not " + value.fieldNames());
      }
      if (!names.contains(parameter.path("name").asText())) {
        throw ApiError.bad("the statement has no parameter " + parameter.path("name").asText());
      }
      statement.values.put(parameter.path("name").asText(), value);
    }
    Set<String> missing = new HashSet<>(names);
    missing.removeAll(statement.values.keySet());
    if (!missing.isEmpty()) {
      throw ApiError.bad("Cannot find parameter: " + String.join(", ", missing));
    }
    return statement;
  }

  private static String positional(String text, List<String> names) throws ApiError {
    StringBuilder positional = new StringBuilder();
    try {
      List<Token> tokens =
          Tokenizer.tokenize(text, 1).stream().filter(token -> !token.isBlank()).toList();
      if (!tokens.isEmpty() && tokens.get(0).isWord("copy")) {
        throw ApiError.bad("COPY is not supported");
      }
      boolean isRoutine = tokens.stream().anyMatch(token -> token.isWord("atomic"));
      for (int i = 0; i < tokens.size() - 1 && !isRoutine; i++) {
        if (tokens.get(i).isSymbol(";")) {
          throw ApiError.bad("Multistatements aren't supported");
        }
      }
      for (Token token : Tokenizer.tokenize(text, 1)) {
        if (token.kind() == Token.Kind.VARIABLE) {
          names.add(token.text().substring(1));
          positional.append('?');
        } else {
          positional.append(token.text());
        }
      }
      return positional.toString();
    } catch (ScriptException e) {
      throw ApiError.bad(e.reason());
    }
  }

  /** Prepares it; texts are sent as texts, whatever the place they stand in wants. */
  PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < names.size(); i++) {
      JsonNode value = values.get(names.get(i));
      if (value == null || value.path("isNull").asBoolean()) {
        statement.setNull(i + 1, Types.VARCHAR);
      } else {
        statement.setString(i + 1, value.path("stringValue").asText());
      }
    }
    return statement;
  }

  /** Runs it and writes its answer. */
  static ObjectNode answer(PreparedStatement statement, boolean longsAsText)
      throws SQLException, ApiError {
    ObjectNode answer = JSON.createObjectNode();
    if (!statement.execute()) {
      return answer.put("numberOfRecordsUpdated", Math.max(0, statement.getUpdateCount()));
    }
    answer.put("numberOfRecordsUpdated", 0);
    try (ResultSet result = statement.getResultSet()) {
      ResultSetMetaData meta = result.getMetaData();
      ArrayNode columns = answer.putArray("columnMetadata");
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        columns
            .addObject()
            .put("name", meta.getColumnName(i))
            .put("label", meta.getColumnLabel(i))
            .put("typeName", meta.getColumnTypeName(i));
      }
      ArrayNode records = answer.putArray("records");
      long bytes = 0;
      while (result.next()) {
        ArrayNode record = records.addArray();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
          field(record.addObject(), result, i, meta.getColumnTypeName(i), longsAsText);
        }
        int size = record.toString().getBytes(StandardCharsets.UTF_8).length;
        bytes += size;
        if (size > MOST_ROW_BYTES) {
          throw ApiError.bad("Packet for query is too large");
        }
        if (bytes > MOST_RESPONSE_BYTES) {
          throw ApiError.bad("Database returned more than the allowed response size limit");
        }
      }
    }
    return answer;
  }

  private static void field(
      ObjectNode field, ResultSet result, int column, String type, boolean longsAsText)
      throws SQLException, ApiError {
    String text = result.getString(column);
    if (!type.equals("bool") && !WHOLE.contains(type) && !AS_TEXT.contains(type)) {
      throw new ApiError(
          400,
          "UnsupportedResultException",
          "The result contains the unsupported data type "
              + type.toUpperCase(java.util.Locale.ROOT));
    }
    if (text == null) {
      field.put("isNull", true);
    } else if (type.equals("bool")) {
      field.put("booleanValue", result.getBoolean(column));
    } else if (WHOLE.contains(type) && !longsAsText) {
      field.put("longValue", result.getLong(column));
    } else {
      field.put("stringValue", text);
    }
  }
}
