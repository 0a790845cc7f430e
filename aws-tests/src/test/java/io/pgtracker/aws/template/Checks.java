package io.pgtracker.aws.template;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Checks of one template.
 *
 * @param all with names that differ
 */
record Checks(List<Check> all) {

  /** One of the ways to break what a check looks at. */
  record Breakage(Check check, int number) {
    @Override
    public String toString() {
      return check.name() + ", broken copy " + (number + 1);
    }
  }

  static Checks of(List<List<Check>> parts) {
    return new Checks(parts.stream().flatMap(List::stream).toList());
  }

  Stream<Breakage> breakages() {
    return all.stream()
        .flatMap(
            check ->
                IntStream.range(0, check.breakings().size())
                    .mapToObj(number -> new Breakage(check, number)));
  }

  /** Names of those that some of these deployments fail. */
  Set<String> failing(List<Deployment> deployments) {
    return all.stream()
        .filter(check -> check.failsFor(deployments))
        .map(Check::name)
        .collect(Collectors.toSet());
  }
}
