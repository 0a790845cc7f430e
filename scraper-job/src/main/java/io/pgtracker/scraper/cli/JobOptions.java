package io.pgtracker.scraper.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said about one instance on the command line; a config file says the same. */
final class JobOptions {
  @Option(names = "--instance", paramLabel = "N", description = "Name of the server: a-z 0-9 _ -.")
  @Nullable String instance;

  @Option(
      names = "--url",
      paramLabel = "U",
      description = "postgresql:// URI; what it leaves out comes from PG* variables.")
  @Nullable String url;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "File that holds the password and nothing else.")
  @Nullable Path passwordFile;

  @Option(
      names = "--to",
      paramLabel = "O",
      description = "Object store: s3://bucket/prefix or file:///folder.")
  @Nullable String to;

  @Option(
      names = "--upload-every",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "Time between two objects (60s).")
  @Nullable Duration uploadEvery;

  @Option(
      names = "--query-text",
      paramLabel = "POLICY",
      description = "normalized (literals replaced, the default), full or none.")
  @Nullable String queryText;

  @Option(
      names = "--interval",
      paramLabel = "DATASET=DURATION",
      description = "Interval of a dataset, or of all=…; never more often than --every.")
  Map<String, String> intervals = new LinkedHashMap<>();

  @Option(names = "--label", paramLabel = "KEY=VALUE", description = "Label of the instance.")
  Map<String, String> labels = new LinkedHashMap<>();

  @Option(
      names = "--statement-timeout",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "Limit of each statement on the server (5s).")
  @Nullable Duration statementTimeout;

  @Option(
      names = "--lock-timeout",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "Limit of each wait for a lock (100ms).")
  @Nullable Duration lockTimeout;

  @Option(
      names = "--include-database",
      paramLabel = "PATTERN",
      description = "Visit only databases that match; * and ? as in file names.")
  List<String> includeDatabases = new ArrayList<>();

  @Option(
      names = "--exclude-database",
      paramLabel = "PATTERN",
      description = "Do not visit databases that match.")
  List<String> excludeDatabases = new ArrayList<>();

  @Option(
      names = "--spool",
      paramLabel = "DIR",
      description = "Folder for objects that wait and for what the scraper remembers.")
  @Nullable Path spool;

  @Option(
      names = "--spool-max",
      paramLabel = "SIZE",
      description = "Bound on objects that wait (1GiB); past it the oldest are dropped.")
  @Nullable String spoolMax;

  /** Whether any of it was said on the command line. */
  boolean saysAnything() {
    return Stream.of(
                instance,
                url,
                passwordFile,
                to,
                uploadEvery,
                queryText,
                statementTimeout,
                lockTimeout,
                spool,
                spoolMax)
            .anyMatch(Objects::nonNull)
        || !intervals.isEmpty()
        || !labels.isEmpty()
        || !includeDatabases.isEmpty()
        || !excludeDatabases.isEmpty();
  }
}
