package io.pgtracker.scraper.connect;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What libpq would look at besides the URI.
 *
 * @param variables environment variables
 * @param home folder that holds .pgpass, .pg_service.conf and .postgresql
 * @param osUser name of the operating system's user: the default role
 */
public record Environment(Map<String, String> variables, Path home, String osUser) {
  public Environment {
    variables = Map.copyOf(variables);
  }

  public static Environment ofProcess() {
    return new Environment(
        System.getenv(),
        Path.of(System.getProperty("user.home", ".")),
        System.getProperty("user.name", ""));
  }

  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }

  /** May hold PGPASSWORD. */
  @Override
  public String toString() {
    return "Environment[home=" + home + ", osUser=" + osUser + "]";
  }
}
