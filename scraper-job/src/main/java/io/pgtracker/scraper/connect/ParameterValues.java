package io.pgtracker.scraper.connect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Parameters gathered by libpq's precedence: what was written, the service, the environment. */
final class ParameterValues {
  /** A value and the place it came from, as messages name it. */
  record Given(String value, String origin) {}

  private final Map<LibpqParameter, Given> values = new EnumMap<>(LibpqParameter.class);

  private ParameterValues() {}

  static ParameterValues gather(Map<String, String> explicit, Environment environment)
      throws InvalidTargetException {
    ParameterValues gathered = new ParameterValues();
    gathered.add(explicit, "in the server's URI");
    Optional<String> service =
        gathered.find(LibpqParameter.SERVICE).or(() -> environment.variable("PGSERVICE"));
    if (service.isPresent()) {
      gathered.add(
          ServiceFile.find(service.get(), gathered.serviceFiles(environment)),
          "in service " + service.get());
    }
    for (LibpqParameter parameter : LibpqParameter.values()) {
      parameter
          .variable()
          .ifPresent(
              name ->
                  environment
                      .variable(name)
                      .ifPresent(
                          value ->
                              gathered.values.putIfAbsent(
                                  parameter, new Given(value, "in " + name))));
    }
    return gathered;
  }

  private List<Path> serviceFiles(Environment environment) {
    List<Path> files = new ArrayList<>();
    files.add(
        find(LibpqParameter.SERVICEFILE)
            .or(() -> environment.variable("PGSERVICEFILE"))
            .map(Path::of)
            .orElseGet(() -> environment.home().resolve(".pg_service.conf")));
    files.add(
        Path.of(environment.variable("PGSYSCONFDIR").orElse("/etc/postgresql-common"))
            .resolve("pg_service.conf"));
    return files;
  }

  private void add(Map<String, String> parameters, String origin) throws InvalidTargetException {
    for (Map.Entry<String, String> entry : parameters.entrySet()) {
      LibpqParameter parameter =
          LibpqParameter.of(entry.getKey())
              .orElseThrow(
                  () ->
                      new InvalidTargetException(
                          "unknown parameter \"" + entry.getKey() + "\" " + origin));
      if (!entry.getValue().isEmpty()) {
        values.putIfAbsent(parameter, new Given(entry.getValue(), origin));
      }
    }
  }

  Optional<String> find(LibpqParameter parameter) {
    return Optional.ofNullable(values.get(parameter)).map(Given::value);
  }

  boolean isGiven(LibpqParameter parameter) {
    return values.containsKey(parameter);
  }

  /** " (in PGPORT)": where a value came from; empty for a default. */
  String origin(LibpqParameter parameter) {
    Given given = values.get(parameter);
    return given == null ? "" : " " + given.origin();
  }

  /** Names what is refused, with what to write instead, and warns of what is left out. */
  void applyPolicies(List<String> problems, Consumer<String> warnings) {
    values.forEach(
        (parameter, given) -> {
          String named = parameter.libpqName() + " (" + given.origin() + ")";
          switch (parameter.policyFor(given.value())) {
            case HONOURED -> {}
            case NOT_NEEDED -> warnings.accept(named + " is not used: " + parameter.reason());
            case REFUSED -> problems.add(named + " is not supported: " + parameter.reason());
          }
        });
  }
}
