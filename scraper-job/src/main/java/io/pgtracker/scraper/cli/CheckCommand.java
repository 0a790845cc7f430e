package io.pgtracker.scraper.cli;

import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.InvalidLocationException;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStores;
import io.pgtracker.scraper.check.CheckItem;
import io.pgtracker.scraper.check.CheckJson;
import io.pgtracker.scraper.check.CheckReport;
import io.pgtracker.scraper.check.CheckStatus;
import io.pgtracker.scraper.check.CheckText;
import io.pgtracker.scraper.check.ServerCheck;
import io.pgtracker.scraper.check.StoreCheck;
import io.pgtracker.scraper.connect.ConnectionTarget;
import io.pgtracker.scraper.connect.Environment;
import io.pgtracker.scraper.connect.InvalidTargetException;
import io.pgtracker.scraper.connect.TargetResolver;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what works, what does not, and the exact fix. */
@Command(
    name = "check",
    header =
        "Looks at a server and an object store as scrape would, and prints what works, what does"
            + " not, and the exact fix.",
    description = {
      "",
      "Example: pgtracker check --url postgresql://pgtracker@db1/app --to s3://history/prod"
          + " --instance orders",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:some checks failed, said on stderr",
      "2:usage or configuration",
      "3:database unreachable or refused",
      "4:object store unreachable"
    },
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--url",
      paramLabel = "U",
      description = "postgresql:// URI; what it leaves out comes from PG* variables.")
  @Nullable
  private String url;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "File that holds the password and nothing else.")
  @Nullable
  private Path passwordFile;

  @Option(
      names = "--to",
      paramLabel = "O",
      description =
          "Object store: s3://bucket/prefix or file:///folder. A small object is written under"
              + " check/, which nothing reads, and stays there.")
  @Nullable
  private String to;

  @Option(
      names = "--instance",
      paramLabel = "N",
      description =
          "The instance that scrape would be given: the small object is written below its keys,"
              + " which may be all that the credentials let a scraper write.")
  @Nullable
  private String instance;

  @Option(names = "--json", description = "Prints the outcome as JSON on stdout.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    ConnectionTarget target;
    try {
      target =
          new TargetResolver(Environment.ofProcess(), warning -> err.println("warning: " + warning))
              .resolve(url, passwordFile);
    } catch (InvalidTargetException e) {
      e.problems().forEach(problem -> err.println("error: " + problem));
      return ExitCodes.USAGE;
    }
    InstanceName name;
    try {
      name = instance == null ? null : new InstanceName(instance);
    } catch (IllegalArgumentException e) {
      err.println("error: --instance: " + e.getMessage());
      return ExitCodes.USAGE;
    }
    try (ObjectStore store = to == null ? null : ObjectStores.open(to)) {
      CheckReport report = check(target, store, name);
      int code = exitCode(report);
      print(report, code);
      return code;
    } catch (InvalidLocationException e) {
      err.println("error: " + e.getMessage());
      return ExitCodes.USAGE;
    }
  }

  private static CheckReport check(
      ConnectionTarget target, @Nullable ObjectStore store, @Nullable InstanceName instance) {
    ServerCheck.Result server = new ServerCheck(target).run();
    List<CheckItem> items = new ArrayList<>(server.items());
    boolean storeFailed = false;
    if (store != null) {
      CheckItem item = StoreCheck.run(store, instance, target.hosts().get(0).host());
      storeFailed = item.status() == CheckStatus.FAILED;
      items.add(item);
    }
    return new CheckReport(items, server.datasets(), !server.reached(), storeFailed);
  }

  private static int exitCode(CheckReport report) {
    if (report.databaseFailed()) {
      return ExitCodes.DATABASE;
    }
    if (report.storeFailed()) {
      return ExitCodes.STORE;
    }
    return report.hasFailures() ? ExitCodes.PARTIAL : ExitCodes.DONE;
  }

  private void print(CheckReport report, int code) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      CheckJson.print(report, code, out);
    } else {
      new CheckText(out, outputCharset()).print(report);
    }
  }

  /** What picocli's writer encodes in. */
  private static Charset outputCharset() {
    String name = System.getProperty("sun.stdout.encoding");
    return name != null && Charset.isSupported(name)
        ? Charset.forName(name)
        : Charset.defaultCharset();
  }
}
