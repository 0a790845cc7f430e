package io.pgtracker.ingest.cli;

import io.pgtracker.objects.InvalidLocationException;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStores;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code --from}. */
final class ObjectsOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--from",
      paramLabel = "LOCATION",
      required = true,
      description = "Where the objects are: s3://bucket/prefix or file:///folder.")
  private String location;

  ObjectStore open() {
    try {
      return ObjectStores.open(location);
    } catch (InvalidLocationException e) {
      throw new CommandLine.ParameterException(
          command.commandLine(), "--from: " + e.getMessage(), e);
    }
  }
}
