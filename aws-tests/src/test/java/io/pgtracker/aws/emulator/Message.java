package io.pgtracker.aws.emulator;

/**
 * A message as it was received.
 *
 * @param receipt by which this receipt is deleted or given back
 * @param receiveCount how often it was received, this time included
 */
public record Message(String id, String receipt, int receiveCount, String body) {}
