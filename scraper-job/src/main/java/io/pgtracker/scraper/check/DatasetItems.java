package io.pgtracker.scraper.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people read of findings: few lines where all is well, one line per fix where it isn't. */
final class DatasetItems {
  private static final int NAMES_SHOWN = 5;
  private static final Pattern NEEDS_NEWER =
      Pattern.compile("\\S+ needs (.* or newer); this is .*");

  private DatasetItems() {}

  /**
   * Items of findings.
   *
   * @param saidAlready datasets whose failure another item tells
   */
  static List<CheckItem> of(List<DatasetFinding> findings, Set<String> saidAlready) {
    List<CheckItem> items = new ArrayList<>();
    items.add(summary(findings));
    Map<List<@Nullable Object>, List<DatasetFinding>> groups = new LinkedHashMap<>();
    for (DatasetFinding finding : findings) {
      if (needsAction(finding) && !saidAlready.contains(finding.dataset())) {
        List<@Nullable Object> key = new ArrayList<>();
        key.add(finding.status());
        key.add(finding.fix());
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
      }
    }
    Set<String> mixed = mixed(findings);
    groups.values().forEach(group -> items.add(item(group, mixed)));
    CheckItem absent = absent(findings, saidAlready);
    if (absent != null) {
      items.add(absent);
    }
    CheckItem news = news(findings);
    if (news != null) {
      items.add(news);
    }
    return items;
  }

  /** Datasets that don't stand alike in all databases. */
  private static Set<String> mixed(List<DatasetFinding> findings) {
    Set<String> seen = new HashSet<>();
    Set<String> mixed = new HashSet<>();
    for (DatasetFinding finding : findings) {
      if (!seen.add(finding.dataset())) {
        mixed.add(finding.dataset());
      }
    }
    return mixed;
  }

  private static boolean needsAction(DatasetFinding finding) {
    return switch (finding.status()) {
      case WORKS, NOT_AVAILABLE -> false;
      case WORKS_IN_PART, DENIED, LOCKED, TIMED_OUT, FAILED -> true;
    };
  }

  private static CheckItem summary(List<DatasetFinding> findings) {
    Set<String> all = new LinkedHashSet<>();
    Set<String> working = new LinkedHashSet<>();
    long rows = 0;
    for (DatasetFinding finding : findings) {
      all.add(finding.dataset());
      rows += finding.rows();
      if (finding.status() == DatasetStatus.WORKS
          || finding.status() == DatasetStatus.WORKS_IN_PART) {
        working.add(finding.dataset());
      }
    }
    return CheckItem.ok(
        "datasets",
        String.format(
            Locale.ROOT, "%d of %d can be read, %,d rows", working.size(), all.size(), rows));
  }

  private static CheckItem item(List<DatasetFinding> group, Set<String> mixed) {
    DatasetFinding first = group.get(0);
    Set<String> datasets = new LinkedHashSet<>();
    Map<String, Set<String>> findings = new LinkedHashMap<>();
    Set<String> feeds = new LinkedHashSet<>();
    for (DatasetFinding finding : group) {
      datasets.add(finding.dataset());
      findings
          .computeIfAbsent(
              mixed.contains(finding.dataset()) ? place(finding) : finding.finding(),
              k -> new LinkedHashSet<>())
          .add(finding.dataset());
      feeds.addAll(finding.feeds());
    }
    String found =
        findings.size() == 1
            ? findings.keySet().iterator().next()
            : findings.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                .collect(Collectors.joining("; "));
    return new CheckItem(
        first.status() == DatasetStatus.WORKS_IN_PART ? CheckStatus.WARNING : CheckStatus.FAILED,
        String.join(", ", datasets),
        first.status().words() + ": " + found,
        first.fix(),
        List.copyOf(feeds));
  }

  /** The finding with its databases. */
  private static String place(DatasetFinding finding) {
    String where = finding.databases().isEmpty() ? "" : " in " + names(finding.databases());
    return finding.finding() + where;
  }

  private static @Nullable CheckItem absent(
      List<DatasetFinding> findings, Set<String> saidAlready) {
    Map<String, Set<String>> byReason = new LinkedHashMap<>();
    for (DatasetFinding finding : findings) {
      if (finding.status() == DatasetStatus.NOT_AVAILABLE
          && !saidAlready.contains(finding.dataset())) {
        Matcher older = NEEDS_NEWER.matcher(finding.finding());
        String reason = older.matches() ? "needs " + older.group(1) : finding.finding();
        byReason.computeIfAbsent(reason, k -> new LinkedHashSet<>()).add(finding.dataset());
      }
    }
    return byReason.isEmpty()
        ? null
        : CheckItem.ok(
            DatasetStatus.NOT_AVAILABLE.words(),
            byReason.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + " (" + entry.getKey() + ")")
                .collect(Collectors.joining("; ")));
  }

  private static @Nullable CheckItem news(List<DatasetFinding> findings) {
    Set<String> news = new LinkedHashSet<>();
    for (DatasetFinding finding : findings) {
      if (!finding.known()) {
        news.add("view " + finding.dataset());
      }
      finding.newColumns().forEach(column -> news.add(finding.dataset() + "." + column));
    }
    return news.isEmpty()
        ? null
        : CheckItem.ok(
            "new to this pgtracker", String.join(", ", news) + "; kept as the server shows it");
  }

  private static String names(List<String> databases) {
    String shown = String.join(", ", databases.subList(0, Math.min(NAMES_SHOWN, databases.size())));
    return databases.size() <= NAMES_SHOWN
        ? shown
        : shown + " and " + (databases.size() - NAMES_SHOWN) + " more";
  }
}
