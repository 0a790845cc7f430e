package io.pgtracker.scraper.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A JSON file that describes instances: a list {@code instances}, and around it the same keys as
 * defaults for all of them. Unknown keys are refused.
 */
final class ConfigFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String INSTANCES = "instances";
  private static final String EVERY = "every";
  private static final Set<String> ONLY_OF_INSTANCES = Set.of("name", "url", "password_file");

  private final Consumer<String> problems;
  private final List<Instance> instances = new ArrayList<>();
  private Optional<Duration> every = Optional.empty();

  private ConfigFile(Consumer<String> problems) {
    this.problems = problems;
  }

  /**
   * What the file says about one instance.
   *
   * @param where its place in the file, put before problems
   */
  record Instance(String where, JobOptions options) {}

  /** Reads a file; what is wrong with it goes to {@code problems}. */
  static ConfigFile read(Path file, Consumer<String> problems) {
    ConfigFile config = new ConfigFile(problem -> problems.accept(file + ": " + problem));
    try {
      config.read(JSON.readTree(Files.readAllBytes(file)), file.toString());
    } catch (JsonProcessingException e) {
      config.problems.accept(
          "not JSON at line "
              + (e.getLocation() == null ? 0 : e.getLocation().getLineNr())
              + ": "
              + e.getOriginalMessage());
    } catch (IOException e) {
      config.problems.accept("cannot be read (" + e.getClass().getSimpleName() + ")");
    }
    return config;
  }

  List<Instance> instances() {
    return instances;
  }

  /** Time between ticks of all instances, where the file says it. */
  Optional<Duration> every() {
    return every;
  }

  private void read(JsonNode root, String file) {
    if (!(root instanceof ObjectNode defaults)) {
      problems.accept("the file must hold an object with a list \"instances\"");
      return;
    }
    for (String misplaced : new TreeSet<>(ONLY_OF_INSTANCES)) {
      if (defaults.has(misplaced)) {
        problems.accept("\"" + misplaced + "\" belongs into an entry of \"instances\"");
        defaults.remove(misplaced);
      }
    }
    JsonNode duration = defaults.remove(EVERY);
    if (duration != null) {
      new ConfigEntry("", problems).duration(EVERY, duration, value -> every = Optional.of(value));
    }
    JsonNode list = defaults.remove(INSTANCES);
    if (list == null || !list.isArray() || list.isEmpty()) {
      problems.accept("there must be a list \"instances\" with at least one entry");
      list = JsonNodeFactory.instance.arrayNode();
    }
    // Said once here, so that a wrong default is not reported for each instance.
    new ConfigEntry("", problems).read(defaults, new JobOptions());
    for (int i = 0; i < list.size(); i++) {
      String where = INSTANCES + "[" + i + "]: ";
      JobOptions options = new JobOptions();
      new ConfigEntry("", ignored -> {}).read(defaults, options);
      if (list.get(i) instanceof ObjectNode entry) {
        new ConfigEntry(where, problems).read(entry, options);
        instances.add(new Instance(file + ": " + where, options));
      } else {
        problems.accept(where + "must be an object");
      }
    }
  }
}
