package io.pgtracker.catalog;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalog from this package's resources: {@code datasets.json} names the datasets in the
 * order they are collected; each has a folder with {@code dataset.json} and its SQL files.
 */
final class CatalogResources {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CatalogResources() {}

  static List<Dataset> readAll() {
    List<Dataset> datasets = new ArrayList<>();
    for (String name : parse("datasets.json", String[].class)) {
      datasets.add(read(name));
    }
    return datasets;
  }

  private static Dataset read(String name) {
    Entry entry = parse(name + "/dataset.json", Entry.class);
    Map<String, ColumnClass> columns = new LinkedHashMap<>();
    entry.columns.forEach(
        (columnClass, names) ->
            names.forEach(column -> columns.put(column, constant(ColumnClass.class, columnClass))));
    return new Dataset(
        name,
        constant(DatasetKind.class, entry.kind),
        constant(DatasetScope.class, entry.scope),
        Duration.ofSeconds(entry.intervalSeconds),
        entry.extension,
        Collections.unmodifiableMap(columns),
        entry.renamed == null ? Map.of() : entry.renamed,
        entry.absent == null ? Map.of() : entry.absent,
        entry.reset == null ? ResetRule.NONE : entry.reset,
        versioned(name, entry.sql),
        versioned(name, entry.evidenceSql));
  }

  private static VersionedSql versioned(String name, @Nullable Map<String, String> files) {
    TreeMap<Version, String> sql = new TreeMap<>();
    if (files != null) {
      files.forEach(
          (version, file) -> sql.put(Version.parse(version), text(name + "/" + file).strip()));
    }
    return new VersionedSql(sql);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }

  private static <T> T parse(String resource, Class<T> type) {
    try {
      return JSON.readValue(text(resource), type);
    } catch (IOException e) {
      throw new UncheckedIOException("catalog resource " + resource + " is not readable", e);
    }
  }

  private static String text(String resource) {
    try (InputStream in = CatalogResources.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("catalog resource " + resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("catalog resource " + resource + " is not readable", e);
    }
  }

  /** {@code dataset.json} as it stands; classes map to column names to keep the files short. */
  private record Entry(
      String kind,
      String scope,
      long intervalSeconds,
      @Nullable String extension,
      Map<String, List<String>> columns,
      @Nullable Map<String, String> renamed,
      @Nullable Map<String, String> absent,
      @Nullable ResetRule reset,
      Map<String, String> sql,
      @Nullable Map<String, String> evidenceSql) {}
}
