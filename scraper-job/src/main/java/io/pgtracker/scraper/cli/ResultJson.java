package io.pgtracker.scraper.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pgtracker.scraper.ScrapeResult;
import java.io.PrintWriter;
import java.util.List;

/** The outcome of a run for programs. */
final class ResultJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ResultJson() {}

  static void print(List<ScrapeResult> results, PrintWriter out) {
    ArrayNode instances = JSON.createArrayNode();
    for (ScrapeResult result : results) {
      ObjectNode node =
          instances
              .addObject()
              .put("instance", result.instance())
              .put("ticks", result.ticks())
              .put("frames", result.frames())
              .put("failed_frames", result.failedFrames())
              .put("unreachable_ticks", result.unreachableTicks());
      result.uploaded().forEach(node.putArray("uploaded")::add);
      node.put("waiting", result.waiting()).put("store_failure", result.storeFailure());
    }
    try {
      out.println(JSON.writeValueAsString(instances));
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
