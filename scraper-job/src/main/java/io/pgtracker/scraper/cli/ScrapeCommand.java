package io.pgtracker.scraper.cli;

import io.pgtracker.objects.InvalidLocationException;
import io.pgtracker.scraper.ScrapeResult;
import io.pgtracker.scraper.StopSignal;
import io.pgtracker.scraper.connect.Environment;
import io.pgtracker.scraper.connect.TargetResolver;
import io.pgtracker.scraper.spool.SpoolInUseException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads servers and uploads objects: once, for a time, or until stopped. */
@Command(
    name = "scrape",
    header = "Reads the statistics of a server and uploads them as objects.",
    description = {
      "",
      "Example: pgtracker scrape --instance orders --url postgresql://pgtracker@db1/app"
          + " --to s3://history/prod --every 30s",
      "From cron, every minute: the same with --every 30s --for 55s, or with --once.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:some frames failed, said on stderr",
      "2:usage or configuration",
      "3:database unreachable or refused",
      "4:object store unreachable; objects are kept in the spool"
    },
    mixinStandardHelpOptions = true)
public final class ScrapeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private JobOptions options;

  @Option(names = "--once", description = "One tick of what is due, then the end (for cron).")
  private boolean once;

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "Time between ticks; default: the shortest interval of a dataset.")
  @Nullable
  private Duration every;

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "How long to run; default: until stopped.")
  @Nullable
  private Duration runFor;

  @Option(
      names = "--config",
      paramLabel = "F",
      description = "JSON file that describes one or more instances.")
  @Nullable
  private Path config;

  @Option(names = "--dry-run", description = "Prints what would be sent and sends nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Prints the outcome as JSON on stdout.")
  private boolean json;

  @Override
  public Integer call() {
    List<ScrapeJob> jobs;
    try {
      jobs = jobs();
    } catch (InvalidConfigException e) {
      e.problems().forEach(problem -> spec.commandLine().getErr().println("error: " + problem));
      return ExitCodes.USAGE;
    }
    try {
      if (dryRun) {
        return new DryRun(jobs, spec.commandLine().getOut()).run();
      }
      return scrape(jobs);
    } catch (SpoolInUseException | InvalidLocationException e) {
      spec.commandLine().getErr().println("error: " + e.getMessage());
      return ExitCodes.USAGE;
    }
  }

  private int scrape(List<ScrapeJob> jobs) throws SpoolInUseException {
    StopSignal stop = new StopSignal();
    boolean bounded = once || runFor != null;
    try (CleanStop cleanStop = CleanStop.onTermination(stop)) {
      List<ScrapeResult> results = new ScrapeRun(jobs, stop).run();
      int code = ExitCodes.of(results, bounded);
      if (json) {
        ResultJson.print(results, spec.commandLine().getOut());
      }
      cleanStop.ended(code);
      return code;
    }
  }

  private List<ScrapeJob> jobs() throws InvalidConfigException {
    TargetResolver resolver =
        new TargetResolver(
            Environment.ofProcess(),
            warning -> spec.commandLine().getErr().println("warning: " + warning));
    List<String> problems = new ArrayList<>();
    ConfigFile file = config == null ? null : ConfigFile.read(config, problems::add);
    Duration tickEvery = every;
    if (tickEvery == null && file != null && !once) {
      tickEvery = file.every().orElse(null);
    }
    if (once && (every != null || runFor != null)) {
      problems.add("--once is one tick; leave out --every and --for");
    }
    if (tickEvery != null && tickEvery.toMillis() < 1_000) {
      problems.add("the time between ticks is at least 1s");
    }
    JobFactory factory =
        new JobFactory(
            resolver,
            new RunMode(once, tickEvery, runFor, dryRun),
            SpoolRoot.standard(System.getenv(), System.getProperty("user.home", ".")),
            problems);
    if (file == null) {
      return factory.jobs(List.of(new ConfigFile.Instance("", options)));
    }
    if (options.saysAnything()) {
      problems.add("with --config, what is said about an instance stands in the file");
    }
    return factory.jobs(file.instances());
  }
}
