package io.pgtracker.aws.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pgtracker.aws.runtime.FunctionProcess;
import io.pgtracker.aws.runtime.InvocationResult;
import io.pgtracker.aws.runtime.LambdaFunction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Lambda's poller between a queue and a function that reports failures of single messages: it
 * receives a batch, invokes the function and deletes what did not fail. What failed is visible
 * again at once, where Lambda waits for the visibility timeout.
 */
public final class EventSource {
  private static final int BATCH = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MessageQueue queue;
  private final LambdaFunction function;

  public EventSource(MessageQueue queue, LambdaFunction function) {
    this.queue = queue;
    this.function = function;
  }

  /** Delivers what is visible until nothing is, by so many invocations at once. */
  public void drain(int concurrency) {
    ExecutorService pollers = Executors.newFixedThreadPool(concurrency);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < concurrency; i++) {
        all.add(
            pollers.submit(
                () -> {
                  boolean more = true;
                  while (more) {
                    more = !poll().received().isEmpty();
                  }
                }));
      }
      for (Future<?> poller : all) {
        poller.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError("a poller failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pollers.shutdownNow();
    }
  }

  /** Delivers one batch. */
  public Delivery poll() {
    return poll(environment -> {});
  }

  /**
   * Delivers one batch.
   *
   * @param meanwhile see {@link LambdaFunction#invoke(String, Consumer)}
   */
  public Delivery poll(Consumer<FunctionProcess> meanwhile) {
    List<Message> messages = queue.receive(BATCH);
    if (messages.isEmpty()) {
      return new Delivery(messages, Set.of(), "");
    }
    InvocationResult result = function.invoke(Events.batch(messages), meanwhile);
    Set<String> failed = failed(messages, result);
    for (Message message : messages) {
      if (failed.contains(message.id())) {
        queue.giveBack(message);
      } else {
        queue.delete(message);
      }
    }
    return new Delivery(messages, failed, result.end() + " " + result.payload());
  }

  private static Set<String> failed(List<Message> messages, InvocationResult result) {
    Set<String> failed = new HashSet<>();
    if (result.isAnswered()) {
      for (JsonNode failure : answer(result).path("batchItemFailures")) {
        failed.add(failure.path("itemIdentifier").asText());
      }
    }
    List<String> ids = messages.stream().map(Message::id).toList();
    // an identifier that is not of the batch fails all of it, as the lack of an answer does
    return result.isAnswered() && ids.containsAll(failed) ? failed : Set.copyOf(ids);
  }

  private static JsonNode answer(InvocationResult result) {
    try {
      return JSON.readTree(result.payload());
    } catch (JsonProcessingException e) {
      throw new AssertionError("the function's answer is no JSON: " + result.payload(), e);
    }
  }

  /**
   * What became of a batch.
   *
   * @param failed ids of messages that were given back
   * @param answer for people
   */
  public record Delivery(List<Message> received, Set<String> failed, String answer) {}
}
