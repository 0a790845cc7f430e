package io.pgtracker.aws.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** template.yaml after the SAM transform, as data. */
class TemplateTest {
  private static final Checks CHECKS =
      Checks.of(
          List.of(
              QueueChecks.ALL,
              BucketChecks.ALL,
              RightChecks.WIDTH,
              RightChecks.ALL,
              PolicyChecks.ALL,
              FunctionChecks.ALL,
              AlarmChecks.ALL,
              ParameterChecks.OF_ANY,
              ParameterChecks.ALL));

  private static SamTransform sam;
  private static ObjectNode template;

  @BeforeAll
  static void readTemplate() throws IOException {
    sam = SamTransform.start();
    template = sam.read(SamTransform.projectFile("template.yaml"));
  }

  @AfterAll
  static void stop() {
    Optional.ofNullable(sam).ifPresent(SamTransform::close);
  }

  static List<Check> checks() {
    return CHECKS.all();
  }

  static Stream<Checks.Breakage> breakages() {
    return CHECKS.breakages();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void holdsForEveryKindOfDeployment(Check check) {
    for (Deployment deployment : deployments(template)) {
      assertThat(check.problems().apply(deployment))
          .as("%s; with %s", check, deployment.parameters())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("breakages")
  void findsOutWhatIsBrokenInACopyAndNothingElse(Checks.Breakage breakage) {
    ObjectNode broken = template.deepCopy();
    breakage.check().breakings().get(breakage.number()).change(broken);
    assertThat(CHECKS.failing(deployments(broken))).containsExactly(breakage.check().name());
  }

  @Test
  void decidesEveryConditionBothWaysInTheKindsOfDeployments() {
    JsonNode transformed = sam.transformed(template.deepCopy(), Map.of());
    template
        .path("Conditions")
        .fieldNames()
        .forEachRemaining(
            condition ->
                assertThat(
                        Variants.ALL.stream()
                            .map(parameters -> new Intrinsics(transformed, parameters))
                            .map(intrinsics -> intrinsics.holds(condition)))
                    .as(condition)
                    .contains(true, false));
  }

  @Test
  void joinsABucketThatIsThereAndLeavesItAlone() {
    Deployment deployment = deployed(template, Variants.JOINED);
    assertThat(deployment.ofType("AWS::S3::Bucket")).isEmpty();
    assertThat(deployment.ofType("AWS::S3::BucketPolicy")).isEmpty();
    assertThat(deployment.properties("ObjectRule").at("/Targets/0/Arn").asText())
        .isEqualTo("${ObjectQueue.Arn}");
  }

  @Test
  void saysWhatTheBucketThatIsThereNeedsForOtherAccounts() throws IOException {
    Deployment joined = deployed(template, Variants.JOINED);
    String statement = joined.outputs().at("/OtherAccountsStatement/Value").asText();
    Map<String, String> made = new HashMap<>(Variants.JOINED);
    made.remove("ExistingBucketName");
    JsonNode own =
        deployed(template, made).statements().stream()
            .map(Deployment.Statement::all)
            .filter(s -> s.path("Sid").asText().equals("ScrapersOfOtherAccounts"))
            .findFirst()
            .orElseThrow();
    assertThat(
            new ObjectMapper()
                .readTree(statement.replace("arn:aws:s3:::theirs", "${ObjectBucket.Arn}")))
        .isEqualTo(own);
    assertThat(deployed(template, made).outputs().has("OtherAccountsStatement")).isFalse();
  }

  @Test
  void namesTheBucketThatIsMadeInThePolicyOfItsQueueByTheSameName() {
    for (Map<String, String> parameters : List.of(Variants.PLAIN, Variants.IN_VPC)) {
      Deployment deployment = deployed(template, parameters);
      String name = deployment.properties("ObjectBucket").path("BucketName").asText();
      assertThat(
              deployment
                  .properties("ObjectQueuePolicy")
                  .at("/PolicyDocument/Statement/1/Condition/ArnEquals/aws:SourceArn")
                  .asText())
          .isEqualTo("arn:aws:s3:::" + name);
    }
  }

  @Test
  void publishesAnotherVersionAndMigratesWhereTheFunctionGetsOtherSettings() {
    JsonNode version =
        deployed(template, Variants.PLAIN)
            .ofType("AWS::Lambda::Version")
            .filter(v -> v.properties().path("FunctionName").asText().equals("${IngestFunction}"))
            .findFirst()
            .orElseThrow()
            .properties();
    assertThat(version.path("Description").asText()).isEqualTo("${Migration.Revision}");
    for (Map<String, String> parameters : Variants.ALL) {
      Deployment before = deployed(template, parameters);
      parameters.forEach(
          (name, value) -> {
            Map<String, String> changed = new HashMap<>(parameters);
            changed.put(name, value + "1");
            Deployment after = deployed(template, changed);
            assertThat(after.properties("Migration").equals(before.properties("Migration")))
                .as(name)
                .isEqualTo(settings(after).equals(settings(before)));
          });
    }
  }

  private static JsonNode settings(Deployment deployment) {
    return deployment.properties("IngestFunction");
  }

  private static List<Deployment> deployments(ObjectNode template) {
    ObjectNode transformed = sam.transformed(template.deepCopy(), Map.of());
    return Variants.ALL.stream()
        .map(parameters -> Deployment.of(template, transformed, parameters))
        .toList();
  }

  private static Deployment deployed(ObjectNode template, Map<String, String> parameters) {
    return Deployment.of(template, sam.transformed(template.deepCopy(), Map.of()), parameters);
  }
}
