package io.pgtracker.scraper.spool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pgtracker.format.GapRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gaps that stand in no object yet; kept on disk until they do. */
public final class PendingGaps {
  private static final Logger LOG = LoggerFactory.getLogger(PendingGaps.class);

  /** Objects that begin this soon after another ended are neighbours. */
  private static final Duration NEIGHBOURS = Duration.ofMinutes(5);

  private final @Nullable Path file;
  private final List<GapRecord> gaps = new ArrayList<>();

  private PendingGaps(@Nullable Path file) {
    this.file = file;
  }

  static PendingGaps open(Path file) {
    PendingGaps pending = new PendingGaps(file);
    try {
      if (Files.exists(file)) {
        json().readTree(file.toFile()).forEach(node -> pending.gaps.add(gap(node)));
      }
    } catch (IOException | DateTimeException damaged) {
      LOG.warn("{} is damaged, gaps in it are forgotten: {}", file, damaged.toString());
    }
    return pending;
  }

  static PendingGaps inMemory() {
    return new PendingGaps(null);
  }

  /** All that wait, oldest first. */
  public synchronized List<GapRecord> all() {
    return List.copyOf(gaps);
  }

  /** Adds a gap; it is on disk when this returns, if the disk allows. */
  public synchronized void add(GapRecord gap) {
    if (!gaps.contains(gap)) {
      gaps.add(gap);
      save();
    }
  }

  /**
   * Adds the gap of a dropped object, and those that stood in it and nowhere else now. Dropped
   * neighbours become one gap, so that days without a store do not leave thousands.
   */
  synchronized void dropped(GapRecord gap, List<GapRecord> stoodInIt) {
    GapRecord union = gap;
    List<GapRecord> known = new ArrayList<>(gaps);
    known.addAll(stoodInIt);
    gaps.clear();
    for (GapRecord other : known) {
      if (other.reason().equals(gap.reason()) && areNeighbours(other, union)) {
        union = union(other, union);
      } else if (!gaps.contains(other)) {
        gaps.add(other);
      }
    }
    gaps.add(union);
    save();
  }

  private static boolean areNeighbours(GapRecord a, GapRecord b) {
    return !a.from().isAfter(b.to().plus(NEIGHBOURS)) && !b.from().isAfter(a.to().plus(NEIGHBOURS));
  }

  /** The later one's detail stays: it names the object being dropped. */
  private static GapRecord union(GapRecord earlier, GapRecord later) {
    return new GapRecord(
        earlier.from().isBefore(later.from()) ? earlier.from() : later.from(),
        earlier.to().isAfter(later.to()) ? earlier.to() : later.to(),
        later.reason(),
        earlier.objectsLost() + later.objectsLost(),
        later.detail());
  }

  /** Forgets gaps that stand in an object. */
  public synchronized void remove(Collection<GapRecord> written) {
    if (gaps.removeAll(written)) {
      save();
    }
  }

  private void save() {
    Path target = file;
    if (target == null) {
      return;
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    gaps.forEach(gap -> array.add(node(gap)));
    try {
      AtomicFile.replace(target, json().writeValueAsBytes(array));
    } catch (IOException e) {
      LOG.warn("gaps cannot be kept on disk, only in memory: {}", e.toString());
    }
  }

  private static ObjectNode node(GapRecord gap) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("from", gap.from().toString())
        .put("to", gap.to().toString())
        .put("reason", gap.reason())
        .put("objects_lost", gap.objectsLost())
        .put("detail", gap.detail());
  }

  private static GapRecord gap(JsonNode node) {
    JsonNode detail = node.path("detail");
    return new GapRecord(
        Instant.parse(node.path("from").asText()),
        Instant.parse(node.path("to").asText()),
        node.path("reason").asText(),
        node.path("objects_lost").asInt(),
        detail.isTextual() ? detail.asText() : null);
  }

  /** Made when needed: most runs have no gaps, and its classes take a while to load. */
  private static JsonMapper json() {
    return JsonMapper.builder().build();
  }
}
