package io.pgtracker.aws.emulator;

import java.util.List;

/** A queue with a dead-letter queue, as SQS has them. Safe for use by several threads. */
public interface MessageQueue {
  /** Most receives of a message before it is a dead letter; as in the template. */
  int MOST_RECEIVES = 1_000;

  /** How long a received message stays invisible, in seconds: longer than any test's invocation. */
  int VISIBILITY_SECONDS = 120;

  /** Sends a message. */
  void send(String body);

  /** Visible messages, which are invisible then; none when there are none. */
  List<Message> receive(int most);

  /** The message is done. */
  void delete(Message message);

  /** The message is visible again, as after the visibility timeout. */
  void giveBack(Message message);

  /** How many messages are dead letters. */
  int deadLetters();
}
