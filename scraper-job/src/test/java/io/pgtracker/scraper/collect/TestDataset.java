package io.pgtracker.scraper.collect;

import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.catalog.DatasetScope;
import io.pgtracker.catalog.Fetch;
import io.pgtracker.catalog.Guide;
import io.pgtracker.catalog.HelperSql;
import io.pgtracker.catalog.HiddenRule;
import io.pgtracker.catalog.Reading;
import io.pgtracker.catalog.ResetRule;
import io.pgtracker.catalog.Version;
import io.pgtracker.catalog.VersionedSql;
import io.pgtracker.scraper.schedule.Due;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A dataset of SQL that a test writes itself. */
final class TestDataset {
  private final String name;
  private final String sql;
  private DatasetKind kind = DatasetKind.STATE;
  private DatasetScope scope = DatasetScope.INSTANCE;
  private Fetch fetch = Fetch.WHOLE;
  private Map<String, ColumnClass> columns = Map.of();
  private @Nullable HiddenRule hidden;
  private @Nullable HelperSql helper;
  private @Nullable String right;

  private TestDataset(String name, String sql) {
    this.name = name;
    this.sql = sql;
  }

  static TestDataset of(String name, String sql) {
    return new TestDataset(name, sql);
  }

  static VersionedSql sql(String sql) {
    return new VersionedSql(new TreeMap<>(Map.of(new Version(10, 0), sql)));
  }

  TestDataset kind(DatasetKind dataset) {
    kind = dataset;
    return this;
  }

  TestDataset inEachDatabase() {
    scope = DatasetScope.DATABASE;
    return this;
  }

  /** Pages in the order of a key. */
  TestDataset inPagesOf(String key) {
    fetch = Fetch.PAGES;
    columns = Map.of(key, ColumnClass.KEY);
    return this;
  }

  TestDataset throughACursor() {
    fetch = Fetch.CURSOR;
    return this;
  }

  TestDataset hidden(String column, @Nullable String value) {
    hidden = new HiddenRule(column, value);
    return this;
  }

  TestDataset helper(String function, String helperSql) {
    helper = new HelperSql(function, sql(helperSql));
    return this;
  }

  TestDataset right(String role) {
    right = role;
    return this;
  }

  Dataset build() {
    return new Dataset(
        name,
        kind,
        scope,
        Duration.ofMinutes(5),
        null,
        columns,
        Map.of(),
        Map.of(),
        ResetRule.NONE,
        List.of(),
        new Reading(sql(sql), VersionedSql.NONE, fetch, hidden, helper),
        new Guide("A test's.", List.of(), right));
  }

  Due due() {
    Dataset dataset = build();
    return new Due(dataset, dataset.interval());
  }
}
