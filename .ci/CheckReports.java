import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads the Surefire reports of several runs (folders run/module/TEST-*.xml), prints their summaries and fails if a
 * test was skipped in every run, failed in one, or if a run had no tests. Tests of what Debian has no package of are
 * named instead.
 */
class CheckReports {
  /** What a machine of CI cannot have: tried by hand, as docs/editions.md says. */
  private static final String BY_HAND = "this suite needs community edition";

  /** What became of tests in one run or one module of it. */
  private static final class Tally {
    int run;
    int failures;
    int errors;
    int skipped;

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d", run, failures, errors, skipped);
    }
  }

  public static void main(String[] runs) throws Exception {
    Map<String, Boolean> ranOnce = new TreeMap<>();
    Set<String> byHand = new TreeSet<>();
    List<String> problems = new ArrayList<>();
    Tally all = new Tally();
    for (String run : runs) {
      Map<String, Tally> modules = new TreeMap<>();
      for (Path report : reports(Path.of(run))) {
        String module = report.getParent().getFileName().toString();
        read(report, modules.computeIfAbsent(module, m -> new Tally()), all, ranOnce, byHand);
      }
      if (modules.isEmpty()) {
        problems.add("no tests ran in " + run);
      }
      modules.forEach((module, tally) -> System.out.println(Path.of(run).getFileName() + ", " + module + ": " + tally));
    }
    ranOnce.forEach(
        (test, ran) -> {
          if (!ran && byHand.contains(test)) {
            System.out.println("not here, only on the community edition: " + test);
          } else if (!ran) {
            problems.add("skipped in every run: " + test);
          }
        });
    problems.forEach(System.out::println);
    System.out.println(all);
    System.exit(problems.isEmpty() && all.failures + all.errors == 0 ? 0 : 1);
  }

  private static List<Path> reports(Path run) throws IOException {
    if (!Files.isDirectory(run)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(run)) {
      return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml")).sorted().toList();
    }
  }

  private static void read(
      Path report, Tally module, Tally all, Map<String, Boolean> ranOnce, Set<String> byHand) throws Exception {
    NodeList cases =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      Element test = (Element) cases.item(i);
      boolean skipped = has(test, "skipped");
      for (Tally tally : List.of(module, all)) {
        tally.run++;
        tally.skipped += skipped ? 1 : 0;
        tally.failures += has(test, "failure") ? 1 : 0;
        tally.errors += has(test, "error") ? 1 : 0;
      }
      // A class skipped as a whole is reported as one case without a name; it ran if any of its tests did.
      String name = test.getAttribute("classname");
      ranOnce.merge(name, !skipped, Boolean::logicalOr);
      if (!test.getAttribute("name").isEmpty()) {
        name += "." + test.getAttribute("name");
        ranOnce.merge(name, !skipped, Boolean::logicalOr);
      }
      if (skipped && reason(test).contains(BY_HAND)) {
        byHand.add(name);
        // A class without any other test.
        byHand.add(test.getAttribute("classname"));
      }
    }
  }

  private static String reason(Element test) {
    return test.getElementsByTagName("skipped").item(0).getTextContent();
  }

  private static boolean has(Element test, String outcome) {
    return test.getElementsByTagName(outcome).getLength() > 0;
  }
}
