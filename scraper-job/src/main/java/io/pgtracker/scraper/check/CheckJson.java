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
      items
          .addObject()
          .put("name", item.name())
          .put("status", item.status().name().toLowerCase(Locale.ROOT))
          .put("finding", item.finding())
          .put("fix", item.fix());
    }
    try {
      out.println(JSON.writeValueAsString(root));
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report is plain text", e);
    }
  }
}
