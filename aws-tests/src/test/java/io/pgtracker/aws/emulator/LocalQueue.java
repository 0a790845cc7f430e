package io.pgtracker.aws.emulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A queue of this JVM: visible messages, those that somebody has, and dead letters. */
public final class LocalQueue implements MessageQueue {
  private final List<Message> visible = new ArrayList<>();
  private final Map<String, Message> received = new HashMap<>();
  private int deadLetters;

  @Override
  public synchronized void send(String body) {
    visible.add(new Message(UUID.randomUUID().toString(), "", 0, body));
  }

  @Override
  public synchronized List<Message> receive(int most) {
    List<Message> batch = new ArrayList<>();
    Iterator<Message> next = visible.iterator();
    while (next.hasNext() && batch.size() < most) {
      Message message = next.next();
      next.remove();
      if (message.receiveCount() >= MOST_RECEIVES) {
        deadLetters++;
      } else {
        Message again =
            new Message(
                message.id(),
                UUID.randomUUID().toString(),
                message.receiveCount() + 1,
                message.body());
        received.put(again.receipt(), again);
        batch.add(again);
      }
    }
    return batch;
  }

  @Override
  public synchronized void delete(Message message) {
    received.remove(message.receipt());
  }

  @Override
  public synchronized void giveBack(Message message) {
    Message returned = received.remove(message.receipt());
    if (returned != null) {
      visible.add(returned);
    }
  }

  @Override
  public synchronized int deadLetters() {
    return deadLetters;
  }
}
