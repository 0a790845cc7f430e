package io.pgtracker.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds a dashboard's JSON, however it came about, to what every dashboard must have. */
public final class DashboardCheck {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{?(\\w+)");
  private static final Pattern MACRO = Pattern.compile("\\$(__\\w+)\\(");
  private static final Set<String> MACROS = Set.of("__timeFrom", "__timeTo");
  private static final String DATASOURCE = "${datasource}";

  private final JsonNode dashboard;
  private final List<String> findings = new ArrayList<>();

  private DashboardCheck(JsonNode dashboard) {
    this.dashboard = dashboard;
  }

  /** What is wrong with it, a line each. */
  public static List<String> findings(JsonNode dashboard) {
    DashboardCheck check = new DashboardCheck(dashboard);
    check.identity();
    check.panels();
    check.layout();
    check.variables();
    return check.findings;
  }

  private void identity() {
    if (!dashboard.path("uid").asText().matches("pgtracker-[a-z][a-z-]*")) {
      findings.add("uid is not pgtracker-<name>");
    }
    // An id is that of one Grafana's database: with it, another one refuses or overwrites.
    if (dashboard.has("id")) {
      findings.add("has an id");
    }
    if (dashboard.path("title").asText().isBlank()
        || dashboard.path("description").asText().isBlank()) {
      findings.add("no title or no description");
    }
    if (dashboard.path("schemaVersion").asInt() != 36) {
      findings.add("schemaVersion is not that of the classic form, 36");
    }
    boolean linked = false;
    for (JsonNode link : dashboard.path("links")) {
      linked |= link.path("includeVars").asBoolean() && link.path("keepTime").asBoolean();
    }
    if (!linked) {
      findings.add("no list of the other dashboards that carries variables and time along");
    }
  }

  private void panels() {
    Set<Integer> ids = new HashSet<>();
    Set<String> titles = new HashSet<>();
    for (JsonNode panel : dashboard.path("panels")) {
      String title = panel.path("title").asText();
      if (!ids.add(panel.path("id").asInt())) {
        findings.add(title + ": another panel has the same id");
      }
      if (panel.path("type").asText().equals("row")) {
        continue;
      }
      if (title.isBlank() || !titles.add(title)) {
        findings.add(title + ": no title of its own");
      }
      if (panel.path("description").asText().isBlank()) {
        findings.add(title + ": no description");
      }
      if (panel.path("fieldConfig").path("defaults").path("unit").asText().isBlank()) {
        findings.add(title + ": no unit");
      }
      if (!panel.path("datasource").path("uid").asText().equals(DATASOURCE)) {
        findings.add(title + ": its data source is not the variable");
      }
      for (JsonNode target : panel.path("targets")) {
        sql(title, target.path("rawSql").asText());
        if (!target.path("datasource").path("uid").asText().equals(DATASOURCE)) {
          findings.add(title + ": the data source of its query is not the variable");
        }
      }
    }
  }

  private void sql(String title, String sql) {
    Matcher macro = MACRO.matcher(sql);
    while (macro.find()) {
      // Others break on nested parentheses, or do by panel what the store does once.
      if (!MACROS.contains(macro.group(1))) {
        findings.add(title + ": macro " + macro.group(1) + ", bucketing is the store's");
      }
    }
    if (sql.contains("'$") || sql.contains("$instance")) {
      findings.add(title + ": a variable in quotes, ${name:sqlstring} escapes what is in it");
    }
    if (!sql.contains("pgtracker.")) {
      findings.add(title + ": reads nothing of the store");
    }
  }

  /** Titles on a laptop: about 7 pixels a letter, of some 1,250 for 24 columns. */
  private void layout() {
    List<JsonNode> placed = new ArrayList<>();
    for (JsonNode panel : dashboard.path("panels")) {
      JsonNode place = panel.path("gridPos");
      if (place.path("x").asInt() + place.path("w").asInt() > 24) {
        findings.add(panel.path("title").asText() + ": wider than the dashboard");
      }
      if (panel.path("title").asText().length() * 7 > place.path("w").asInt() * 52 - 40) {
        findings.add(panel.path("title").asText() + ": title is cut on a laptop");
      }
      for (JsonNode other : placed) {
        if (overlap(place, other.path("gridPos"))) {
          findings.add(
              panel.path("title").asText() + ": lies over " + other.path("title").asText());
        }
      }
      placed.add(panel);
    }
  }

  private static boolean overlap(JsonNode a, JsonNode b) {
    return a.path("x").asInt() < b.path("x").asInt() + b.path("w").asInt()
        && b.path("x").asInt() < a.path("x").asInt() + a.path("w").asInt()
        && a.path("y").asInt() < b.path("y").asInt() + b.path("h").asInt()
        && b.path("y").asInt() < a.path("y").asInt() + a.path("h").asInt();
  }

  private void variables() {
    Set<String> declared = new HashSet<>();
    for (JsonNode variable : dashboard.path("templating").path("list")) {
      declared.add(variable.path("name").asText());
    }
    String used = dashboard.path("panels").toString() + dashboard.path("annotations");
    Set<String> referred = new HashSet<>();
    Matcher reference = REFERENCE.matcher(used);
    while (reference.find()) {
      referred.add(reference.group(1));
    }
    for (String name : declared) {
      if (!referred.contains(name)) {
        findings.add("variable " + name + " is not used");
      }
    }
    for (String name : referred) {
      if (!name.startsWith("__") && !declared.contains(name)) {
        findings.add("variable " + name + " is not declared");
      }
    }
  }
}
