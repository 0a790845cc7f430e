package io.pgtracker.scraper.collect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of a server's identity holds for as long as the backend that answers lives, and is dear to
 * ask for: looking for the checkpointer copies the entries of all sessions.
 *
 * @param systemIdentifier of the control file; null where the role may not see it
 * @param checkpointerStartedAt the checkpointer ends with its server, or in a crash, which ends all
 *     backends too; null where the role may not see it
 */
record LastingIdentity(@Nullable String systemIdentifier, @Nullable Instant checkpointerStartedAt) {

  static LastingIdentity read(@Nullable String[] row) {
    return new LastingIdentity(row[0], PostgresText.instant(row[1]));
  }
}
