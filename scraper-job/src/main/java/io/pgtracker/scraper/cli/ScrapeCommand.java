package io.pgtracker.scraper.cli;

import io.pgtracker.objects.InvalidLocationException;
import io.pgtracker.scraper.ScrapeResult;
import io.pgtracker.scraper.StopSignal;
import io.pgtracker.scraper.connect.Environment;
import io.pgtracker.scraper.connect.TargetResolver;
import io.pgtracker.scraper.spool.SpoolInUseException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    description = "Reads the statistics of a server and uploads them as objects.",
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
    JobFactory factory =
        new JobFactory(
            resolver,
            new RunMode(once, every, runFor, dryRun),
            SpoolRoot.standard(System.getenv(), System.getProperty("user.home", ".")));
    if (once && (every != null || runFor != null)) {
      factory.problem("--once is one tick; leave out --every and --for");
    }
    if (every != null && (every.toMillis() < 1_000)) {
      factory.problem("--every is at least 1s");
    }
    if (config != null) {
      factory.problem("--config is not supported yet");
    }
    Optional<ScrapeJob> job = factory.job("", options);
    factory.requireNoProblems();
    return job.stream().toList();
  }
}
