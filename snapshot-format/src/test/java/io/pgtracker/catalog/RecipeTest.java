package io.pgtracker.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/adding-a-dataset.md explains every field that a catalog entry uses. */
class RecipeTest {
  private static final Path RECIPE = Path.of("..", "docs", "adding-a-dataset.md");
  private static final Path ENTRIES = Path.of("src/main/resources/io/pgtracker/catalog");

  /** Fields with names of their own choice: columns, versions. */
  private static final Set<String> NAMED_FREELY =
      Set.of("renamed", "absent", "sql", "evidenceSql", "columns");

  @Test
  void everyFieldInUseIsExplained() throws Exception {
    Set<String> names = new TreeSet<>();
    for (Path entry : entries()) {
      collect(CatalogJson.read(Files.readString(entry)), names);
    }
    for (Enum<?> constant : constants()) {
      names.add(constant.name().toLowerCase(Locale.ROOT));
    }
    assertThat(names).contains("evidenceSql", "databaseReset", "counter_sum", "pages");
    String recipe = Files.readString(RECIPE);
    assertThat(names).allSatisfy(name -> assertThat(recipe).contains("`" + name + "`"));
  }

  private static void collect(Object value, Set<String> names) {
    if (value instanceof Map<?, ?> object) {
      object.forEach(
          (name, field) -> {
            names.add(String.valueOf(name));
            if (!NAMED_FREELY.contains(String.valueOf(name))) {
              collect(field, names);
            }
          });
    }
  }

  private static List<Enum<?>> constants() {
    List<Enum<?>> constants = new ArrayList<>(List.of(ColumnClass.values()));
    constants.addAll(List.of(DatasetKind.values()));
    constants.addAll(List.of(DatasetScope.values()));
    constants.addAll(List.of(Fetch.values()));
    return constants;
  }

  private static List<Path> entries() throws Exception {
    try (Stream<Path> files = Files.walk(ENTRIES)) {
      return files.filter(file -> file.endsWith("dataset.json")).toList();
    }
  }
}
