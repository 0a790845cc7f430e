package io.pgtracker.aws.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * An event on its way to a function.
 *
 * @param requestId names it on the Runtime API
 * @param event JSON
 * @param timeout the function's
 * @param handedOut completed with the moment at which the function took it
 * @param result completed at its end
 */
record Invocation(
    String requestId,
    String event,
    Duration timeout,
    CompletableFuture<Instant> handedOut,
    CompletableFuture<InvocationResult> result) {

  void end(InvocationResult.End end, String payload) {
    Instant begin = handedOut.getNow(Instant.now());
    result.complete(new InvocationResult(end, payload, Duration.between(begin, Instant.now())));
  }
}
