package io.pgtracker.grafana.alert;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds the file of alert rules, however it came about, to what every rule must have. */
public final class AlertCheck {
  private static final Pattern MACRO = Pattern.compile("\\$(\\w+)");
  private static final Set<String> MACROS = Set.of("__timeFrom", "__timeTo");
  private static final Pattern LABEL = Pattern.compile("\\.Labels\\.(\\w+)");

  private final Set<String> pages;
  private final Set<String> uids = new HashSet<>();
  private final List<String> findings = new ArrayList<>();

  private AlertCheck(Set<String> pages) {
    this.pages = pages;
  }

  /**
   * What is wrong with it, a line each.
   *
   * @param pages names of the files in docs/runbooks
   */
  public static List<String> findings(JsonNode file, Set<String> pages) {
    AlertCheck check = new AlertCheck(pages);
    for (JsonNode group : file.path("groups")) {
      for (JsonNode rule : group.path("rules")) {
        check.identity(rule);
        check.chain(rule);
        check.words(rule);
      }
    }
    return check.findings;
  }

  private void identity(JsonNode rule) {
    String uid = rule.path("uid").asText();
    // Grafana takes at most 40 letters.
    if (!uid.matches("pgtracker-[a-z-]{1,30}") || !uids.add(uid)) {
      findings.add(uid + ": no uid of its own of the form pgtracker-<name>");
    }
    if (!rule.path("labels").path("severity").asText().matches("info|warning|critical")) {
      findings.add(uid + ": no severity");
    }
    if (!rule.path("noDataState").asText().equals("OK")) {
      findings.add(uid + ": fires where there are no rows");
    }
    if (!rule.path("execErrState").asText().equals("Error")) {
      findings.add(uid + ": a failing query is not told as one");
    }
  }

  private void chain(JsonNode rule) {
    String uid = rule.path("uid").asText();
    JsonNode query = rule.at("/data/0");
    String sql = query.at("/model/rawSql").asText();
    if (query.at("/relativeTimeRange/from").asInt() <= 0) {
      findings.add(uid + ": looks back at nothing");
    }
    if (!query.at("/model/format").asText().equals("time_series")) {
      findings.add(uid + ": is no query of a time series");
    }
    Matcher macro = MACRO.matcher(sql);
    while (macro.find()) {
      if (!MACROS.contains(macro.group(1))) {
        findings.add(uid + ": $" + macro.group(1) + ", a rule has no variables");
      }
    }
    if (!rule.at("/data/1/model/expression").asText().equals("A")
        || !rule.at("/data/2/model/expression").asText().equals("B")
        || !rule.path("condition").asText().equals("C")) {
      findings.add(uid + ": query, last value and threshold do not follow each other");
    }
    if (!rule.at("/data/2/model/conditions/0/evaluator/params/0").isNumber()) {
      findings.add(uid + ": no threshold");
    }
  }

  private void words(JsonNode rule) {
    String uid = rule.path("uid").asText();
    String summary = rule.at("/annotations/summary").asText();
    if (summary.isBlank()) {
      findings.add(uid + ": no summary");
    }
    // Provisioning puts environment variables in: what a dollar begins would be gone.
    if (summary.contains("$")) {
      findings.add(uid + ": a dollar in the summary");
    }
    Matcher label = LABEL.matcher(summary);
    while (label.find()) {
      if (!rule.at("/data/0/model/rawSql").asText().contains(label.group(1))) {
        findings.add(uid + ": its query has no label " + label.group(1));
      }
    }
    String page = rule.at("/annotations/runbook_url").asText();
    if (!page.startsWith("${PGTRACKER_RUNBOOKS}/")
        || !pages.contains(page.substring(page.lastIndexOf('/') + 1))) {
      findings.add(uid + ": no page in docs/runbooks");
    }
  }
}
