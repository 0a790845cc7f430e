package io.pgtracker.scraper.connect;

import java.util.List;

/**
 * The description of a server cannot be used: usage error. Holds every problem found, each with
 * what to write instead, and never a password.
 */
public final class InvalidTargetException extends Exception {
  private final List<String> problems;

  public InvalidTargetException(String problem) {
    this(List.of(problem));
  }

  public InvalidTargetException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
