package io.pgtracker.scraper.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetScope;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what is recorded. */
@Command(
    name = "datasets",
    header = "Lists what is recorded: views, how often, and what it is for.",
    description = {"", "Example: pgtracker datasets --json", ""},
    mixinStandardHelpOptions = true)
public final class DatasetsCommand implements Callable<Integer> {
  private static final List<String> TITLES =
      List.of("DATASET", "KIND", "READ IN", "EVERY", "ALL SEEN BY", "WHAT IT IS", "FEEDS");

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Prints JSON on stdout.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Dataset> datasets = Catalog.builtIn().datasets();
    if (json) {
      printJson(datasets, out);
    } else {
      printTable(datasets, out);
    }
    out.flush();
    return ExitCodes.DONE;
  }

  private static void printTable(List<Dataset> datasets, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>(List.of(TITLES));
    datasets.forEach(dataset -> rows.add(row(dataset)));
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size() - 1; column++) {
        int at = column;
        int width = rows.stream().mapToInt(other -> other.get(at).length()).max().orElse(0);
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(width - cell.length() + 2));
      }
      out.println(line + row.get(row.size() - 1));
    }
  }

  private static List<String> row(Dataset dataset) {
    String right = dataset.guide().right();
    String others = dataset.reading().helper() == null ? "anyone" : "grants --helpers";
    return List.of(
        dataset.name(),
        word(dataset.kind()),
        dataset.scope() == DatasetScope.INSTANCE ? "server" : "each database",
        dataset.interval().toSeconds() + " s",
        right == null ? others : right,
        dataset.guide().description(),
        String.join("; ", dataset.guide().feeds()));
  }

  private static void printJson(List<Dataset> datasets, PrintWriter out) {
    JsonMapper mapper = JsonMapper.builder().build();
    ArrayNode array = mapper.createArrayNode();
    for (Dataset dataset : datasets) {
      ObjectNode node =
          array
              .addObject()
              .put("name", dataset.name())
              .put("kind", word(dataset.kind()))
              .put("scope", word(dataset.scope()))
              .put("interval_seconds", dataset.interval().toSeconds())
              .put("right", dataset.guide().right())
              .put("description", dataset.guide().description());
      dataset.guide().feeds().forEach(node.putArray("feeds")::add);
    }
    try {
      out.println(mapper.writeValueAsString(array));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a catalog is plain text", e);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
