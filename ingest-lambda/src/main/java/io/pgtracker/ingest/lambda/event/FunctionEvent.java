package io.pgtracker.ingest.lambda.event;

import java.util.List;

/** What the ingest function can be invoked with, by how it is to be answered. */
public sealed interface FunctionEvent {

  /** Messages of a queue: the answer names those that were not done. */
  record Batch(List<QueueMessage> messages) implements FunctionEvent {}

  /** Word of objects without a queue: what was not done is an exception. */
  record Notification(EventObjects objects) implements FunctionEvent {}

  /** A person's wish: the answer is what became of the object. */
  record Manual(ObjectCreated object) implements FunctionEvent {}
}
