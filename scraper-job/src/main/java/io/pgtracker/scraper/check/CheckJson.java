package io.pgtracker.scraper.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints a report for programs, as one line of JSON. */
public final class CheckJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CheckJson() {}

  public static void print(CheckReport report, int exitCode, PrintWriter out) {
    ObjectNode root = JSON.createObjectNode();
    root.put("exit_code", exitCode);
    ArrayNode items = root.putArray("items");
    for (CheckItem item : report.items()) {
      ObjectNode node =
          items
              .addObject()
              .put("name", item.name())
              .put("status", item.status().name().toLowerCase(Locale.ROOT))
              .put("finding", item.finding())
              .put("fix", item.fix());
      item.feeds().forEach(node.putArray("feeds")::add);
    }
    ArrayNode datasets = root.putArray("datasets");
    report.datasets().forEach(finding -> put(finding, datasets.addObject()));
    try {
      out.println(JSON.writeValueAsString(root));
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report is plain text", e);
    }
  }

  private static void put(DatasetFinding finding, ObjectNode node) {
    node.put("dataset", finding.dataset())
        .put("known", finding.known())
        .put("status", finding.status().name().toLowerCase(Locale.ROOT))
        .put("rows", finding.rows())
        .put("hidden_rows", finding.hiddenRows())
        .put("finding", finding.finding())
        .put("fix", finding.fix());
    finding.databases().forEach(node.putArray("databases")::add);
    finding.feeds().forEach(node.putArray("feeds")::add);
    finding.newColumns().forEach(node.putArray("new_columns")::add);
  }
}
