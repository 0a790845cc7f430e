package io.pgtracker.ingest.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pgtracker.ingest.history.HistorySession.Found;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says which moment a session has come to, and what can't be answered there. */
final class MomentOutput {
  private final Found found;

  MomentOutput(Found found) {
    this.found = found;
  }

  void print(PrintWriter err) {
    // Without the compiler it was built with.
    String version = String.valueOf(found.value("version")).replaceAll("(?<=\\d) on .*", "");
    err.printf(
        "pgtracker: as of %s, %s before the moment asked for; %s%s%n",
        found.value("collected_at"),
        found.value("distance"),
        version,
        found.value("in_database") == null ? "" : "; database " + found.value("in_database"));
    missing()
        .forEach(
            (why, datasets) ->
                err.println(
                    "pgtracker: no answers from " + String.join(", ", datasets) + ": each " + why));
    err.flush();
  }

  /** Datasets by why they can't be answered from. */
  private Map<String, List<String>> missing() {
    Map<String, List<String>> missing = new TreeMap<>();
    String json = found.value("missing");
    if (json != null) {
      try {
        new ObjectMapper()
            .readValue(json, new TypeReference<TreeMap<String, String>>() {})
            .forEach(
                (dataset, why) ->
                    missing.computeIfAbsent(why, w -> new ArrayList<>()).add(dataset));
      } catch (JsonProcessingException e) {
        missing.computeIfAbsent(json, w -> new ArrayList<>());
      }
    }
    return missing;
  }
}
