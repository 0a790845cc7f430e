package io.pgtracker.scraper.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads the keys of one object of a config file into options. */
final class ConfigEntry {
  private final String where;
  private final Consumer<String> problems;
  private final Map<String, BiConsumer<JobOptions, JsonNode>> keys = new TreeMap<>();

  ConfigEntry(String where, Consumer<String> problems) {
    this.where = where;
    this.problems = problems;
    text("name", (options, value) -> options.instance = value);
    text("url", (options, value) -> options.url = value);
    text("password_file", (options, value) -> options.passwordFile = Path.of(value));
    text("to", (options, value) -> options.to = value);
    text("query_text", (options, value) -> options.queryText = value);
    text("spool", (options, value) -> options.spool = Path.of(value));
    text("spool_max", (options, value) -> options.spoolMax = value);
    duration("upload_every", (options, value) -> options.uploadEvery = value);
    duration("statement_timeout", (options, value) -> options.statementTimeout = value);
    duration("lock_timeout", (options, value) -> options.lockTimeout = value);
    map("intervals", (options, value) -> options.intervals.putAll(value));
    map("labels", (options, value) -> options.labels.putAll(value));
    list("include_databases", (options, value) -> options.includeDatabases = value);
    list("exclude_databases", (options, value) -> options.excludeDatabases = value);
  }

  void read(ObjectNode entry, JobOptions options) {
    entry
        .properties()
        .forEach(
            field -> {
              BiConsumer<JobOptions, JsonNode> key = keys.get(field.getKey());
              if (key == null) {
                problem(
                    "unknown key \""
                        + field.getKey()
                        + "\"; known are "
                        + String.join(", ", keys.keySet()));
              } else {
                key.accept(options, field.getValue());
              }
            });
  }

  void duration(String key, JsonNode node, Consumer<Duration> target) {
    if (!node.isTextual()) {
      problem("\"" + key + "\" must be a text with a unit, such as \"30s\"");
      return;
    }
    try {
      target.accept(Units.duration(node.textValue()));
    } catch (IllegalArgumentException | ArithmeticException e) {
      problem("\"" + key + "\": " + e.getMessage());
    }
  }

  private void text(String key, BiConsumer<JobOptions, String> target) {
    keys.put(
        key,
        (options, node) -> {
          if (node.isTextual()) {
            target.accept(options, node.textValue());
          } else {
            problem("\"" + key + "\" must be a text");
          }
        });
  }

  private void duration(String key, BiConsumer<JobOptions, Duration> target) {
    keys.put(key, (options, node) -> duration(key, node, value -> target.accept(options, value)));
  }

  private void map(String key, BiConsumer<JobOptions, Map<String, String>> target) {
    keys.put(
        key,
        (options, node) -> {
          Map<String, String> values = new TreeMap<>();
          boolean texts = node.isObject();
          for (Map.Entry<String, JsonNode> field : node.properties()) {
            texts &= field.getValue().isTextual();
            values.put(field.getKey(), field.getValue().asText());
          }
          if (texts) {
            target.accept(options, values);
          } else {
            problem("\"" + key + "\" must be an object of texts");
          }
        });
  }

  private void list(String key, BiConsumer<JobOptions, List<String>> target) {
    keys.put(
        key,
        (options, node) -> {
          List<String> values = new ArrayList<>();
          boolean texts = node.isArray();
          for (JsonNode value : node) {
            texts &= value.isTextual();
            values.add(value.asText());
          }
          if (texts) {
            target.accept(options, values);
          } else {
            problem("\"" + key + "\" must be a list of texts");
          }
        });
  }

  private void problem(String problem) {
    problems.accept(where + problem);
  }
}
