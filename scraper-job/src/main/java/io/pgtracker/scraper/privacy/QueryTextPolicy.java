package io.pgtracker.scraper.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of the statements' texts in pg_stat_activity may leave the host. */
public enum QueryTextPolicy {
  /** Literals replaced by {@code ?}, comments removed: the default. */
  NORMALIZED,
  /** As the server shows it. */
  FULL,
  /** No text. */
  NONE;

  /** The text as this policy lets it leave; null where there is none or none may. */
  public @Nullable String apply(@Nullable String query) {
    if (query == null) {
      return null;
    }
    return switch (this) {
      case NORMALIZED -> SqlNormalizer.normalize(query);
      case FULL -> query;
      case NONE -> null;
    };
  }

  /** Its name in options and in the configuration. */
  public String optionName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The policy an option names. */
  public static Optional<QueryTextPolicy> of(String optionName) {
    return Arrays.stream(values()).filter(p -> p.optionName().equals(optionName)).findFirst();
  }
}
