package io.pgtracker.aws.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import org.crac.Core;
import org.crac.Resource;

/** A function that does what its event says, to try the harness. */
public final class TinyHandler implements RequestStreamHandler, Resource {
  private int invocations;
  private String snapshot = "none";

  public TinyHandler() {
    if (System.getenv("FAIL_INIT") != null) {
      throw new IllegalStateException("no setting");
    }
    Core.getGlobalContext().register(this);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    String event = new String(in.readAllBytes(), UTF_8);
    invocations++;
    switch (event) {
      case "\"fail\"" -> throw new IOException("as asked");
      case "\"exit\"" -> Runtime.getRuntime().halt(7);
      case "\"hang\"" -> {
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      default ->
          out.write(
              "%s %d %d %s %s"
                  .formatted(
                      event,
                      invocations,
                      context.getRemainingTimeInMillis(),
                      snapshot,
                      context.getFunctionName())
                  .getBytes(UTF_8));
    }
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    snapshot = "taken";
    if (System.getenv("FAIL_CHECKPOINT") != null) {
      throw new IllegalStateException("not primed");
    }
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    snapshot += " and restored";
    if (System.getenv("FAIL_RESTORE") != null) {
      throw new IllegalStateException("not restored");
    }
  }
}
