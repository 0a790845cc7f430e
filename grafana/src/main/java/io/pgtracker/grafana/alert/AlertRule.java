package io.pgtracker.grafana.alert;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule.
 *
 * @param name of its query {@code alerts/<name>.sql}; its uid is {@code pgtracker-<name>}
 * @param title in lists
 * @param look how far back its query looks: {@code 5m}
 * @param above fires where the query's value is greater
 * @param pending for how long it has to be so
 * @param every how often it is asked
 * @param summary what is the matter, with the query's labels
 * @param runbook name of its page in {@code docs/runbooks}; null: that of the rule
 */
public record AlertRule(
    String name,
    String title,
    String look,
    double above,
    String pending,
    String every,
    Severity severity,
    String summary,
    @Nullable String runbook) {
  private static final Pattern LENGTH = Pattern.compile("(\\d+)([smhd])");

  /** How far back its query looks. */
  public Duration lookBack() {
    return length(look);
  }

  /** The page that says what to do. */
  public String page() {
    return (runbook == null ? name : runbook) + ".md";
  }

  private static Duration length(String text) {
    Matcher parts = LENGTH.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(text + " is no length of time such as 5m");
    }
    long number = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
