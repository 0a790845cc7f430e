package io.pgtracker.grafana.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All alert rules of the folder {@code grafana}.
 *
 * @param queries SQL with Grafana's macros, by name of the rule
 */
public record Alerts(List<AlertRule> rules, Map<String, String> queries) {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  public Alerts {
    rules = List.copyOf(rules);
    queries = Map.copyOf(queries);
  }

  /** Reads definitions and queries; unknown keys are refused. */
  public static Alerts of(Path grafana) throws IOException {
    Path folder = grafana.resolve("alerts");
    try {
      List<AlertRule> rules =
          List.of(
              MAPPER.readValue(Files.readString(folder.resolve("rules.yaml")), AlertRule[].class));
      Map<String, String> queries = new TreeMap<>();
      for (AlertRule rule : rules) {
        queries.put(rule.name(), Files.readString(folder.resolve(rule.name() + ".sql")).strip());
      }
      return new Alerts(rules, queries);
    } catch (JsonProcessingException e) {
      throw new IOException("alerts/rules.yaml: " + e.getOriginalMessage(), e);
    }
  }
}
