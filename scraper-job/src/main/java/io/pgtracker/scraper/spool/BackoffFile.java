package io.pgtracker.scraper.spool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pgtracker.format.FrameError.Reason;
import io.pgtracker.scraper.collect.Backoff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what is left out after failures, so that runs from cron back off too. */
public final class BackoffFile {
  private static final Logger LOG = LoggerFactory.getLogger(BackoffFile.class);

  private final @Nullable Path file;
  private Map<String, Backoff.Entry> saved = Map.of();

  BackoffFile(@Nullable Path file) {
    this.file = file;
  }

  /** What earlier runs left out. */
  public Backoff load() {
    Backoff backoff = new Backoff();
    Path source = file;
    if (source != null && Files.exists(source)) {
      try {
        saved = read(json().readTree(source.toFile()));
        backoff.restore(saved);
      } catch (IOException | DateTimeException | IllegalArgumentException damaged) {
        LOG.warn("{} is damaged and begun anew: {}", source, damaged.toString());
      }
    }
    return backoff;
  }

  /** Writes it down where it changed. */
  public void save(Backoff backoff) {
    Map<String, Backoff.Entry> now = backoff.entries();
    Path target = file;
    if (target == null || now.equals(saved)) {
      return;
    }
    JsonMapper json = json();
    ObjectNode root = json.createObjectNode();
    now.forEach(
        (key, entry) ->
            root.putObject(key)
                .put("failures", entry.failures())
                .put("retry_at", entry.retryAt().toString())
                .put("reason", entry.reason().name())
                .put("reported_at", entry.reportedAt().toString()));
    try {
      AtomicFile.replace(target, json.writeValueAsBytes(root));
      saved = now;
    } catch (IOException e) {
      LOG.warn("failures cannot be noted on disk: {}", e.toString());
    }
  }

  /** Made when needed: most runs have no failures, and its classes take a while to load. */
  private static JsonMapper json() {
    return JsonMapper.builder().build();
  }

  private static Map<String, Backoff.Entry> read(JsonNode root) {
    Map<String, Backoff.Entry> entries = new HashMap<>();
    root.properties()
        .forEach(
            field -> {
              JsonNode node = field.getValue();
              entries.put(
                  field.getKey(),
                  new Backoff.Entry(
                      node.path("failures").asInt(),
                      Instant.parse(node.path("retry_at").asText()),
                      Reason.valueOf(node.path("reason").asText()),
                      Instant.parse(node.path("reported_at").asText())));
            });
    return entries;
  }
}
