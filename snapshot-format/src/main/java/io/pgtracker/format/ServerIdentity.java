package io.pgtracker.format;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of which running server answered, read in the frame's own transaction. Ingest decides
 * from it whether counters of two frames may be subtracted; nulls are what the role may not see or
 * the version does not have.
 *
 * @param versionNum {@code server_version_num}
 * @param systemIdentifier of pg_control_system()
 * @param startedAt pg_postmaster_start_time(); a backend crash does not move it
 * @param checkpointerStartedAt backend_start of the checkpointer; any restart and any crash moves
 *     it
 * @param bgwriterReset stats_reset of pg_stat_bgwriter; a crash moves it, a clean restart does not
 * @param archiverReset stats_reset of pg_stat_archiver
 * @param walReset stats_reset of pg_stat_wal, 14 and newer
 * @param inRecovery pg_is_in_recovery()
 */
public record ServerIdentity(
    int versionNum,
    @Nullable String systemIdentifier,
    @Nullable Instant startedAt,
    @Nullable Instant checkpointerStartedAt,
    @Nullable Instant bgwriterReset,
    @Nullable Instant archiverReset,
    @Nullable Instant walReset,
    boolean inRecovery) {}
