package io.pgtracker.scraper.cli;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.objects.InstanceName;
import io.pgtracker.scraper.ScrapeSettings;
import io.pgtracker.scraper.collect.CollectSettings;
import io.pgtracker.scraper.collect.DatabaseFilter;
import io.pgtracker.scraper.collect.Guards;
import io.pgtracker.scraper.connect.ConnectionTarget;
import io.pgtracker.scraper.connect.InvalidTargetException;
import io.pgtracker.scraper.connect.TargetResolver;
import io.pgtracker.scraper.privacy.QueryTextPolicy;
import io.pgtracker.scraper.schedule.Cadence;
import io.pgtracker.scraper.schedule.Schedule;
import io.pgtracker.scraper.schedule.Turn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what the user said about instances into jobs, or tells all that is wrong with it. */
final class JobFactory {
  private static final long SPOOL_MAX_BYTES = 1L << 30;
  private static final Duration UPLOAD_EVERY = Duration.ofSeconds(60);

  private final TargetResolver resolver;
  private final RunMode mode;
  private final Path standardSpool;
  private final Catalog catalog = Catalog.builtIn();
  private final List<String> problems;
  private final Set<String> names = new HashSet<>();

  /**
   * @param problems receives what is wrong, and holds what was found wrong before
   */
  JobFactory(TargetResolver resolver, RunMode mode, Path standardSpool, List<String> problems) {
    this.resolver = resolver;
    this.mode = mode;
    this.standardSpool = standardSpool;
    this.problems = problems;
  }

  /** Jobs for all instances, or all problems at once. */
  List<ScrapeJob> jobs(List<ConfigFile.Instance> instances) throws InvalidConfigException {
    List<ScrapeJob> jobs = new ArrayList<>();
    for (ConfigFile.Instance instance : instances) {
      job(instance.where(), instance.options()).ifPresent(jobs::add);
    }
    if (!problems.isEmpty()) {
      throw new InvalidConfigException(problems);
    }
    return jobs;
  }

  /**
   * A job from options; empty when there were problems.
   *
   * @param where put before problems, for example {@code instances[2]: }; may be empty
   */
  private Optional<ScrapeJob> job(String where, JobOptions options) {
    int before = problems.size();
    InstanceName instance = instance(where, options.instance);
    String to = to(where, options.to);
    ConnectionTarget target = target(where, options);
    Schedule schedule = schedule(where, options);
    Guards guards = guards(where, options);
    long spoolMaxBytes = spoolMaxBytes(where, options.spoolMax);
    Optional<QueryTextPolicy> texts =
        options.queryText == null
            ? Optional.of(QueryTextPolicy.NORMALIZED)
            : QueryTextPolicy.of(options.queryText);
    if (texts.isEmpty()) {
      problems.add(
          where + "query text must be normalized, full or none, not '" + options.queryText + "'");
    }
    labels(where, options.labels);
    if (problems.size() > before || instance == null || to == null || target == null) {
      return Optional.empty();
    }
    ScrapeSettings settings =
        new ScrapeSettings(
            instance,
            options.labels,
            schedule.of(Turn.of(instance.value())),
            cadence(schedule, options),
            new CollectSettings(
                guards,
                new DatabaseFilter(options.includeDatabases, options.excludeDatabases),
                texts.orElseThrow()::apply,
                catalog.knownViews()),
            options.spool == null ? standardSpool : options.spool,
            spoolMaxBytes);
    return Optional.of(new ScrapeJob(settings, target, to));
  }

  private @Nullable InstanceName instance(String where, @Nullable String name) {
    if (name == null) {
      problems.add(where + "the instance has no name; give --instance (in a file: name)");
      return null;
    }
    if (!InstanceName.isValid(name)) {
      problems.add(
          where
              + "'"
              + name
              + "' is no instance name: a small letter, then a-z 0-9 _ -, at most 63");
      return null;
    }
    if (!names.add(name)) {
      problems.add(where + "instance '" + name + "' is named twice");
    }
    return new InstanceName(name);
  }

  private @Nullable String to(String where, @Nullable String to) {
    if (to == null && !mode.dryRun()) {
      problems.add(where + "no object store; give --to s3://bucket/prefix or file:///folder");
    }
    return to == null && mode.dryRun() ? "" : to;
  }

  private @Nullable ConnectionTarget target(String where, JobOptions options) {
    try {
      return resolver.resolve(options.url, options.passwordFile);
    } catch (InvalidTargetException e) {
      e.problems().forEach(problem -> problems.add(where + problem));
      return null;
    }
  }

  private Schedule schedule(String where, JobOptions options) {
    Map<String, Duration> intervals = new HashMap<>();
    for (Map.Entry<String, String> override : options.intervals.entrySet()) {
      String name = override.getKey();
      try {
        intervals.put(name, Units.duration(override.getValue()));
      } catch (IllegalArgumentException | ArithmeticException e) {
        problems.add(where + "interval of " + name + ": " + e.getMessage());
      }
      boolean known =
          name.equals(Schedule.ALL)
              || catalog.find(name).filter(JobFactory::isScheduled).isPresent();
      if (!known) {
        problems.add(
            where
                + "no dataset '"
                + name
                + "' to set an interval of; there are "
                + String.join(", ", scheduled()));
      }
    }
    boolean texts = !QueryTextPolicy.NONE.optionName().equals(options.queryText);
    return new Schedule(
        catalog.datasets().stream()
            .filter(dataset -> texts || dataset.kind() != DatasetKind.TEXT)
            .toList(),
        intervals,
        mode.every());
  }

  private static boolean isScheduled(Dataset dataset) {
    return !dataset.reading().sql().byMinimumVersion().isEmpty();
  }

  private List<String> scheduled() {
    return catalog.datasets().stream().filter(JobFactory::isScheduled).map(Dataset::name).toList();
  }

  private Cadence cadence(Schedule schedule, JobOptions options) {
    if (mode.once()) {
      return Cadence.once(schedule.shortestInterval());
    }
    Duration every = mode.every();
    return new Cadence(
        false,
        every == null ? schedule.shortestInterval() : every,
        options.uploadEvery == null ? UPLOAD_EVERY : options.uploadEvery,
        mode.runFor());
  }

  private Guards guards(String where, JobOptions options) {
    try {
      return new Guards(
          options.statementTimeout == null
              ? Guards.DEFAULT.statementTimeout()
              : options.statementTimeout,
          options.lockTimeout == null ? Guards.DEFAULT.lockTimeout() : options.lockTimeout,
          Guards.DEFAULT.idleInTransactionTimeout());
    } catch (IllegalArgumentException e) {
      problems.add(where + e.getMessage());
      return Guards.DEFAULT;
    }
  }

  private long spoolMaxBytes(String where, @Nullable String size) {
    try {
      return size == null ? SPOOL_MAX_BYTES : Units.bytes(size);
    } catch (IllegalArgumentException | ArithmeticException e) {
      problems.add(where + "spool bound: " + e.getMessage());
      return SPOOL_MAX_BYTES;
    }
  }

  private void labels(String where, Map<String, String> labels) {
    if (labels.size() > 64) {
      problems.add(where + "more than 64 labels");
    }
  }
}
