package io.pgtracker.aws.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A function as Lambda keeps it: an invocation gets an environment that is idle or a new one, and
 * one that died or ran out of time is never used again. Safe for use by several threads.
 */
public final class LambdaFunction implements AutoCloseable {
  private final List<FunctionProcess> all = new ArrayList<>();
  private final Deque<FunctionProcess> idle = new ArrayDeque<>();
  private FunctionSettings settings;

  /** Starts nothing yet. */
  public LambdaFunction(FunctionSettings settings) {
    this.settings = settings;
  }

  /** Invokes the function and waits for the end. */
  public InvocationResult invoke(String event) {
    return invoke(event, environment -> {});
  }

  /**
   * The same.
   *
   * @param meanwhile gets the environment as soon as the event is on its way, to strike it
   */
  public InvocationResult invoke(String event, Consumer<FunctionProcess> meanwhile) {
    FunctionProcess environment = take();
    environment.initialized();
    var result = environment.begin(event);
    meanwhile.accept(environment);
    InvocationResult end = result.join();
    giveBack(environment, end);
    return end;
  }

  private synchronized FunctionProcess take() {
    FunctionProcess free = idle.poll();
    if (free == null) {
      free = FunctionProcess.start(settings);
      all.add(free);
    }
    return free;
  }

  private synchronized void giveBack(FunctionProcess environment, InvocationResult end) {
    boolean lives =
        end.end() == InvocationResult.End.ANSWERED || end.end() == InvocationResult.End.FAILED;
    if (lives && all.contains(environment)) {
      idle.push(environment);
    }
  }

  /** New environments get other settings; those that are there are not used again. */
  public synchronized void configure(FunctionSettings other) {
    settings = other;
    idle.clear();
  }

  /** Kills all its environments, at work or not. */
  public synchronized void kill() {
    idle.clear();
    all.stream().filter(FunctionProcess::isAlive).forEach(FunctionProcess::kill);
  }

  /** How it is configured. */
  public synchronized FunctionSettings settings() {
    return settings;
  }

  /** How many environments were started so far. */
  public synchronized int started() {
    return all.size();
  }

  /** All that its environments wrote. */
  public synchronized String log() {
    return all.stream().map(FunctionProcess::log).collect(Collectors.joining());
  }

  @Override
  public synchronized void close() {
    idle.clear();
    all.forEach(FunctionProcess::close);
    all.clear();
  }
}
