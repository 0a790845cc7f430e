package io.pgtracker.catalog;

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
 * order they are collected; each has a folder with {@code dataset.json} and its SQL files. {@code
 * not-recorded.json} says which views, and columns of what is read, are left out, and why.
 */
final class CatalogResources {
  private CatalogResources() {}

  static List<Dataset> readAll() {
    List<Dataset> datasets = new ArrayList<>();
    for (String name : CatalogFields.list("datasets.json", parse("datasets.json"))) {
      datasets.add(read(name));
    }
    return datasets;
  }

  /** Reasons by {@code view} or {@code relation.column}. */
  static Map<String, String> notRecorded() {
    return Collections.unmodifiableMap(
        new CatalogFields("catalog", Map.of("views", parse("not-recorded.json"))).texts("views"));
  }

  private static Dataset read(String name) {
    String file = name + "/dataset.json";
    CatalogFields entry = new CatalogFields(file, parse(file));
    Map<String, ColumnClass> columns = new LinkedHashMap<>();
    entry
        .lists("columns")
        .forEach(
            (columnClass, names) ->
                names.forEach(
                    column -> columns.put(column, constant(ColumnClass.class, columnClass))));
    Dataset dataset =
        new Dataset(
            name,
            constant(DatasetKind.class, entry.string("kind")),
            constant(DatasetScope.class, entry.string("scope")),
            Duration.ofSeconds(entry.number("intervalSeconds")),
            entry.optionalString("extension"),
            Collections.unmodifiableMap(columns),
            entry.texts("renamed"),
            entry.texts("absent"),
            resetRule(entry.object("reset")),
            entry.optionalNames("rank"),
            reading(name, entry),
            guide(entry));
    entry.end();
    return dataset;
  }

  private static Reading reading(String name, CatalogFields entry) {
    String fetch = entry.optionalString("fetch");
    return new Reading(
        versioned(name, entry.texts("sql")),
        versioned(name, entry.texts("evidenceSql")),
        fetch == null ? Fetch.WHOLE : constant(Fetch.class, fetch),
        hidden(entry.object("hidden")),
        helper(name, entry.object("helper")));
  }

  private static @Nullable HiddenRule hidden(@Nullable CatalogFields hidden) {
    if (hidden == null) {
      return null;
    }
    HiddenRule rule = new HiddenRule(hidden.string("column"), hidden.optionalString("is"));
    hidden.end();
    return rule;
  }

  private static @Nullable HelperSql helper(String name, @Nullable CatalogFields helper) {
    if (helper == null) {
      return null;
    }
    HelperSql sql = new HelperSql(helper.string("function"), versioned(name, helper.texts("sql")));
    helper.end();
    return sql;
  }

  private static Guide guide(CatalogFields entry) {
    return new Guide(
        entry.string("description"), entry.names("feeds"), entry.optionalString("right"));
  }

  private static ResetRule resetRule(@Nullable CatalogFields reset) {
    if (reset == null) {
      return ResetRule.NONE;
    }
    ResetRule rule =
        new ResetRule(
            reset.optionalString("startColumn"),
            reset.optionalString("resetColumn"),
            reset.flag("resetColumnNeedsFall"),
            reset.flag("viewReset"),
            reset.flag("databaseReset"),
            reset.optionalString("extremesNeed"),
            reset.optionalString("summedColumn"),
            reset.optionalNames("successor"));
    reset.end();
    return rule;
  }

  private static VersionedSql versioned(String name, Map<String, String> files) {
    TreeMap<Version, String> sql = new TreeMap<>();
    files.forEach(
        (version, file) -> sql.put(Version.parse(version), text(name + "/" + file).strip()));
    return new VersionedSql(sql);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }

  private static Object parse(String resource) {
    try {
      return CatalogJson.read(text(resource));
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
}
