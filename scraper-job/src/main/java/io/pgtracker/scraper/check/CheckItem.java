package io.pgtracker.scraper.check;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at.
 *
 * @param name what was looked at, in a word or two
 * @param finding what was found; no secrets
 * @param fix what to run or write to make it right; null where nothing is to be done
 */
public record CheckItem(CheckStatus status, String name, String finding, @Nullable String fix) {

  static CheckItem ok(String name, String finding) {
    return new CheckItem(CheckStatus.OK, name, finding, null);
  }

  static CheckItem warning(String name, String finding, String fix) {
    return new CheckItem(CheckStatus.WARNING, name, finding, fix);
  }

  static CheckItem failed(String name, String finding, String fix) {
    return new CheckItem(CheckStatus.FAILED, name, finding, fix);
  }
}
