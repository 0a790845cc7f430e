package io.pgtracker.scraper.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at.
 *
 * @param name what was looked at, in a word or two
 * @param finding what was found; no secrets
 * @param fix what to run or write to make it right; null where nothing is to be done
 * @param feeds parts of the product that stay empty, or have gaps, until then
 */
public record CheckItem(
    CheckStatus status, String name, String finding, @Nullable String fix, List<String> feeds) {
  public CheckItem {
    feeds = List.copyOf(feeds);
  }

  static CheckItem ok(String name, String finding) {
    return new CheckItem(CheckStatus.OK, name, finding, null, List.of());
  }

  static CheckItem warning(String name, String finding, String fix) {
    return new CheckItem(CheckStatus.WARNING, name, finding, fix, List.of());
  }

  static CheckItem failed(String name, String finding, String fix) {
    return new CheckItem(CheckStatus.FAILED, name, finding, fix, List.of());
  }

  /** The same with the parts of the product that depend on it. */
  CheckItem feeding(List<String> parts) {
    return new CheckItem(status, name, finding, fix, parts);
  }
}
