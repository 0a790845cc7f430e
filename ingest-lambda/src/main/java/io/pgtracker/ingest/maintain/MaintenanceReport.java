package io.pgtracker.ingest.maintain;

/**
 * What maintenance did.
 *
 * @param instances instances looked at
 * @param partitionsMade partitions made ahead, or for rows that had none
 * @param piecesDropped partitions or chunks that were past their retention
 * @param left of both, those that were in use all the time; the next run does them
 * @param stopped whether a stop was asked for before the end; the next run goes on
 */
public record MaintenanceReport(
    int instances, int partitionsMade, int piecesDropped, int left, boolean stopped) {}
