package io.pgtracker.aws.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** A deployed function of it in an empty folder. */
  static FunctionSettings deploy(Path taskRoot) throws IOException, URISyntaxException {
    String file = TinyHandler.class.getName().replace('.', '/') + ".class";
    Path target = taskRoot.resolve(file);
    Files.createDirectories(target.getParent());
    try (InputStream in = TinyHandler.class.getClassLoader().getResourceAsStream(file)) {
      Files.copy(in, target);
    }
    Path crac = Path.of(Core.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.copy(crac, Files.createDirectory(taskRoot.resolve("lib")).resolve("crac.jar"));
    return FunctionSettings.of(new Artifact(taskRoot), TinyHandler.class.getName());
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
