package io.pgtracker.scraper.collect;

import org.jspecify.annotations.Nullable;

/** Turns a query text into what may leave the host. */
@FunctionalInterface
public interface QueryTexts {
  /**
   * Text to send; null when none may be sent.
   *
   * @param query as the server shows it, possibly cut off
   */
  @Nullable String outgoing(String query);
}
