package io.pgtracker.aws.template;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pgtracker.testservers.TestRequirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each parameter of template.yaml changes, and that CloudFormation's linter agrees. */
class ParametersTest {
  private static final String FUNCTIONS = "functions";
  private static final String ROLES = "roles";
  private static final String ALARMS = "alarms";
  private static final Map<String, String> KINDS =
      Map.of(
          "AWS::Lambda::Function", FUNCTIONS,
          "AWS::IAM::Role", ROLES,
          "AWS::CloudWatch::Alarm", ALARMS,
          "AWS::Logs::LogGroup", "logs");

  /**
   * A parameter given another value.
   *
   * @param to what it becomes
   * @param among the kind of deployment
   * @param changes names of the resources that change, come or go; those of a kind by their kind
   */
  record Change(String parameter, String to, Map<String, String> among, Set<String> changes) {
    @Override
    public String toString() {
      return parameter;
    }
  }

  @TempDir Path folder;

  private static SamTransform sam;
  private static ObjectNode template;
  private static ObjectNode transformed;

  @BeforeAll
  static void readTemplate() throws IOException {
    sam = SamTransform.start();
    template = sam.read(SamTransform.projectFile("template.yaml"));
    transformed = sam.transformed(template.deepCopy(), Map.of());
  }

  @AfterAll
  static void stop() {
    Optional.ofNullable(sam).ifPresent(SamTransform::close);
  }

  static List<Change> changes() {
    String key = "arn:aws:kms:eu-central-1:111122223333:key/9";
    return List.of(
        plain("StoreUrl", "postgresql://other/store", FUNCTIONS, "Migration"),
        plain(
            "StoreSecretArn",
            "arn:aws:secretsmanager:eu-central-1:111122223333:secret:other-AbCdEf",
            FUNCTIONS,
            "Migration",
            "StorePolicy"),
        plain("StoreSecretKmsKeyArn", key, "StorePolicy"),
        plain("StoreClusterArn", "arn:aws:rds:eu-central-1:111122223333:cluster:c", "StorePolicy"),
        plain(
            "CertificatesLayerArn",
            "arn:aws:lambda:eu-central-1:111122223333:layer:ca:1",
            FUNCTIONS,
            "Migration"),
        plain("BucketName", "another", "ObjectBucket", "ObjectQueuePolicy"),
        plain(
            "ExistingBucketName",
            "theirs",
            "ObjectBucket",
            "ObjectBucketPolicy",
            "ObjectRule",
            "ObjectQueuePolicy",
            "ObjectPolicy",
            "ScraperPolicy",
            FUNCTIONS,
            "Migration"),
        new Change(
            "ExistingBucketKmsKeyArn",
            key,
            Variants.JOINED,
            Set.of("ObjectPolicy", "ScraperPolicy")),
        plain(
            "Prefix",
            "other",
            "ObjectBucket",
            "ObjectBucketPolicy",
            "ObjectPolicy",
            "ScraperPolicy",
            FUNCTIONS,
            "Migration"),
        plain("ObjectExpirationDays", "30", "ObjectBucket"),
        plain("ScraperAccountIds", "444455556666", "ObjectBucketPolicy"),
        plain("SubnetIds", "subnet-1", FUNCTIONS, ROLES, "Migration"),
        new Change("SecurityGroupIds", "sg-9", Variants.IN_VPC, Set.of(FUNCTIONS, "Migration")),
        plain("MaximumConcurrency", "9", "IngestFunctionObjects"),
        plain("SilentAfterMinutes", "60", FUNCTIONS, "Migration"),
        plain("AlarmEmail", "dba@example.com", "AlarmTopic", ALARMS),
        plain("AlarmTopicArn", "arn:aws:sns:eu-central-1:111122223333:alarms", ALARMS),
        plain("LogRetentionDays", "7", "logs"),
        plain("PermissionsBoundaryArn", "arn:aws:iam::111122223333:policy/bound", ROLES));
  }

  private static Change plain(String parameter, String to, String... changes) {
    return new Change(parameter, to, Variants.PLAIN, Set.of(changes));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changesWhatItIsForAndNothingElse(Change change) {
    Map<String, String> other = new HashMap<>(change.among());
    other.put(change.parameter(), change.to());
    ObjectNode before = deployed(change.among());
    ObjectNode after = deployed(other);
    Set<String> differing =
        Stream.concat(before.properties().stream(), after.properties().stream())
            .filter(r -> !r.getValue().equals(before.get(r.getKey())) || !after.has(r.getKey()))
            .map(Map.Entry::getKey)
            .collect(toSet());
    assertThat(byKind(differing, after)).isEqualTo(change.changes());
  }

  @Test
  void everyParameterIsTried() {
    assertThat(changes().stream().map(Change::parameter))
        .containsExactlyInAnyOrderElementsOf(() -> template.path("Parameters").fieldNames());
  }

  static List<Map<String, String>> kinds() {
    return Variants.ALL;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatIsMadeIsLintCleanWithTheseValues(Map<String, String> parameters) throws Exception {
    assertThat(lint(parameters)).isEmpty();
  }

  @Test
  void theLinterSeesTheValues() throws Exception {
    assertThat(lint(Variants.with(Map.of("LogRetentionDays", "8", "PermissionsBoundaryArn", "me"))))
        .contains("'8' is not one of")
        .contains("'me' is shorter than 20");
  }

  /** The linter knows no values of parameters: it gets the resources with all of them put in. */
  private String lint(Map<String, String> parameters) throws Exception {
    ObjectNode made = new ObjectMapper().createObjectNode();
    made.put("AWSTemplateFormatVersion", "2010-09-09");
    ObjectNode resources = deployed(parameters);
    // Decided already.
    resources.forEach(resource -> ((ObjectNode) resource).remove("Condition"));
    made.set("Resources", Intrinsics.withReferences(resources));
    Path file = Files.writeString(folder.resolve("made.json"), made.toPrettyString());
    Path output = folder.resolve("cfn-lint.txt");
    Process linter =
        new ProcessBuilder(
                TestRequirement.program("sam").toRealPath().resolveSibling("cfn-lint").toString(),
                "--ignore-checks",
                "W",
                "--regions",
                "eu-central-1",
                "--template",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int status = linter.waitFor();
    String said = Files.readString(output);
    assertThat(status == 0).as(said).isEqualTo(said.isBlank());
    return said;
  }

  /** All resources of a kind, or some of them by their names. */
  private static Set<String> byKind(Set<String> names, ObjectNode resources) {
    Map<String, Set<String>> all = new HashMap<>();
    resources
        .properties()
        .forEach(
            resource ->
                Optional.ofNullable(KINDS.get(resource.getValue().path("Type").asText()))
                    .ifPresent(
                        kind ->
                            all.computeIfAbsent(kind, k -> new HashSet<>())
                                .add(resource.getKey())));
    Set<String> kinds = new HashSet<>(names);
    all.forEach(
        (kind, members) -> {
          if (names.containsAll(members)) {
            kinds.removeAll(members);
            kinds.add(kind);
          }
        });
    return kinds;
  }

  private static ObjectNode deployed(Map<String, String> parameters) {
    return new Intrinsics(transformed, parameters).resources();
  }
}
