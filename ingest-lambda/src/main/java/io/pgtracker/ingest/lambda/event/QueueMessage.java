package io.pgtracker.ingest.lambda.event;

/**
 * A message of a queue.
 *
 * @param id by which the queue is told what was not done
 * @param receiveCount how often it was received, this time included
 * @param body read by {@link EventReader#objects} on its own, so that a wrong one fails alone
 */
public record QueueMessage(String id, int receiveCount, String body) {}
