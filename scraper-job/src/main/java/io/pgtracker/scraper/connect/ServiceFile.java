package io.pgtracker.scraper.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one service from {@code pg_service.conf}: {@code [name]} and lines of parameter=value. */
final class ServiceFile {
  private ServiceFile() {}

  /** The service's parameters from the first of {@code files} that defines it. */
  static Map<String, String> find(String service, List<Path> files) throws InvalidTargetException {
    for (Path file : files) {
      if (!Files.exists(file)) {
        continue;
      }
      Map<String, String> found = read(service, file);
      if (found != null) {
        return found;
      }
    }
    throw new InvalidTargetException(
        "service \"" + service + "\" is in none of " + files + "; add a section [" + service + "]");
  }

  private static @Nullable Map<String, String> read(String service, Path file)
      throws InvalidTargetException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InvalidTargetException(
          "service file " + file + " cannot be read (" + e.getClass().getSimpleName() + ")");
    }
    Map<String, String> parameters = null;
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[")) {
        if (parameters != null) {
          return parameters;
        }
        if (line.equals("[" + service + "]")) {
          parameters = new LinkedHashMap<>();
        }
      } else if (parameters != null) {
        addLine(line, parameters, file, number);
      }
    }
    return parameters;
  }

  /** The line itself stays out of every message: it may be a password's. */
  private static void addLine(String line, Map<String, String> parameters, Path file, int number)
      throws InvalidTargetException {
    String where = " in " + file + " line " + number;
    int equals = line.indexOf('=');
    if (equals < 0) {
      throw new InvalidTargetException(
          line.startsWith("ldap")
              ? "ldap lookups are not supported" + where + "; write the parameters out"
              : "a line of parameter=value is expected" + where);
    }
    String name = line.substring(0, equals);
    if (name.equals("service")) {
      throw new InvalidTargetException("a service cannot name another service" + where);
    }
    parameters.putIfAbsent(name, line.substring(equals + 1));
  }
}
