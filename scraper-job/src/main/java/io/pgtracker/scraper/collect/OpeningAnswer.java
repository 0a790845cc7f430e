package io.pgtracker.scraper.collect;

import io.pgtracker.format.ServerIdentity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a server answers to every opening of a transaction.
 *
 * @param collectedAt its clock
 * @param serverVersionNum server_version_num
 * @param backend who answered
 * @param inRecovery whether it is a standby
 */
record OpeningAnswer(
    Instant collectedAt, int serverVersionNum, Backend backend, boolean inRecovery) {

  /**
   * The backend behind a connection. Behind a pool it is another one a moment later; a crash, after
   * which a pool might find the same pid again, moves all resets.
   */
  record Backend(
      String pid,
      @Nullable Instant startedAt,
      @Nullable Instant bgwriterReset,
      @Nullable Instant archiverReset,
      @Nullable Instant walReset) {}

  ServerIdentity identity(LastingIdentity lasting) {
    return new ServerIdentity(
        serverVersionNum,
        lasting.systemIdentifier(),
        backend.startedAt(),
        lasting.checkpointerStartedAt(),
        backend.bgwriterReset(),
        backend.archiverReset(),
        backend.walReset(),
        inRecovery);
  }
}
