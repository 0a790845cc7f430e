package io.pgtracker.ingest.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * What a function is told of its invocation.
 *
 * @param remaining what is left of its time, asked for each time
 */
record TestInvocation(Supplier<Duration> remaining) implements Context {

  /** An invocation with time left. */
  static TestInvocation with(Duration left) {
    long end = System.nanoTime() + left.toNanos();
    return new TestInvocation(() -> Duration.ofNanos(end - System.nanoTime()));
  }

  /** An invocation that says first how much time is left, and something else from then on. */
  static TestInvocation with(Duration first, Duration later) {
    AtomicBoolean asked = new AtomicBoolean();
    return new TestInvocation(() -> asked.getAndSet(true) ? later : first);
  }

  @Override
  public int getRemainingTimeInMillis() {
    return (int) Math.max(0, remaining.get().toMillis());
  }

  @Override
  public String getAwsRequestId() {
    return "request-1";
  }

  @Override
  public String getLogGroupName() {
    return "group";
  }

  @Override
  public String getLogStreamName() {
    return "stream";
  }

  @Override
  public String getFunctionName() {
    return "function";
  }

  @Override
  public String getFunctionVersion() {
    return "1";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:eu-central-1:123456789012:function:function";
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ClientContext getClientContext() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  public LambdaLogger getLogger() {
    throw new UnsupportedOperationException();
  }
}
