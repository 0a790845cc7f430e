package io.pgtracker.grafana;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pgtracker.grafana.definition.DashboardDefinition;
import io.pgtracker.grafana.definition.DefinitionReader;
import io.pgtracker.grafana.definition.PanelDefinition;
import io.pgtracker.grafana.json.DashboardWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A dashboard as it stands in the folder {@code grafana}.
 *
 * @param uid its stable name, which links use
 * @param queries SQL of its panels, with Grafana's macros, by the name of the query
 */
public record Dashboard(String uid, DashboardDefinition definition, Map<String, String> queries) {
  private static final String EXTENSION = ".yaml";

  public Dashboard {
    queries = Map.copyOf(queries);
  }

  /** All dashboards of the folder {@code grafana}, by uid. */
  public static List<Dashboard> all(Path grafana) throws IOException {
    List<Dashboard> all = new ArrayList<>();
    for (Path file : files(grafana.resolve("definitions"), EXTENSION)) {
      String uid = name(file, EXTENSION);
      DashboardDefinition definition = DefinitionReader.read(file);
      Map<String, String> queries = new TreeMap<>();
      for (Path query : files(grafana.resolve("queries").resolve(uid), ".sql")) {
        queries.put(name(query, ".sql"), Files.readString(query).strip());
      }
      for (PanelDefinition panel : definition.panels()) {
        if (!queries.containsKey(panel.query())) {
          throw new IOException(
              file.getFileName() + ": no queries/" + uid + "/" + panel.query() + ".sql");
        }
      }
      all.add(new Dashboard(uid, definition, queries));
    }
    return all;
  }

  private static List<Path> files(Path folder, String extension) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    }
  }

  private static String name(Path file, String extension) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - extension.length());
  }

  /** What Grafana loads. */
  public ObjectNode json() {
    return DashboardWriter.write(uid, definition, queries);
  }

  /** The same as text of a file. */
  public String text() throws IOException {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    return new ObjectMapper()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent))
            .writeValueAsString(json())
        + "\n";
  }
}
