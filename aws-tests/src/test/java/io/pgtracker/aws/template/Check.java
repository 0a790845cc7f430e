package io.pgtracker.aws.template;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that a template must hold, with ways to break it.
 *
 * @param name what holds
 * @param problems what is wrong with a deployment; none: it holds
 * @param breakings each makes of a template one that this check refuses, and no other check
 */
record Check(String name, Function<Deployment, Stream<String>> problems, List<Breaking> breakings) {

  static Check check(
      String name, Function<Deployment, Stream<String>> problems, Breaking... breakings) {
    return new Check(name, problems, List.of(breakings));
  }

  /** One sentence of a deployment as a whole. */
  static Stream<String> unless(boolean holds, String problem) {
    return holds ? Stream.of() : Stream.of(problem);
  }

  boolean failsFor(List<Deployment> deployments) {
    return deployments.stream().anyMatch(deployment -> problems.apply(deployment).count() > 0);
  }

  @Override
  public String toString() {
    return name;
  }
}
