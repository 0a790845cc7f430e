package io.pgtracker.aws.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The template after the SAM transform, as data. */
class TemplateTest {
  private static final Map<String, String> PLAIN =
      Map.of(
          "StoreUrl", "postgresql://ingest@store.example.com:5432/pgtracker",
          "StoreSecretArn", "arn:aws:secretsmanager:eu-central-1:111122223333:secret:store-AbCdEf");

  /** Every condition of the template is true in one of these and false in another. */
  private static final List<Map<String, String>> VARIANTS =
      List.of(
          PLAIN,
          with(
              Map.of(
                  "BucketName", "ours",
                  "ScraperAccountIds", "444455556666,777788889999",
                  "AlarmEmail", "dba@example.com",
                  "SubnetIds", "subnet-1,subnet-2",
                  "SecurityGroupIds", "sg-1",
                  "PermissionsBoundaryArn", "arn:aws:iam::111122223333:policy/bound",
                  "CertificatesLayerArn", "arn:aws:lambda:eu-central-1:111122223333:layer:ca:1")),
          with(
              Map.of(
                  "ExistingBucketName", "theirs",
                  "ExistingBucketKmsKeyArn", "arn:aws:kms:eu-central-1:111122223333:key/1",
                  "ObjectExpirationDays", "0",
                  "StoreSecretKmsKeyArn", "arn:aws:kms:eu-central-1:111122223333:key/2",
                  "StoreClusterArn", "arn:aws:rds:eu-central-1:111122223333:cluster:store",
                  "AlarmTopicArn", "arn:aws:sns:eu-central-1:111122223333:alarms")));

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

  static List<TemplateCheck> checks() {
    return TemplateCheck.ALL;
  }

  @ParameterizedTest
  @MethodSource("checks")
  void holdsForEveryKindOfDeployment(TemplateCheck check) {
    for (Map<String, String> parameters : VARIANTS) {
      assertThat(check.problems().apply(deployed(template, parameters)))
          .as("%s; with %s", check, parameters.keySet())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void isFoundOutInABrokenCopy(TemplateCheck check) {
    ObjectNode broken = template.deepCopy();
    check.break_().accept(broken);
    List<String> problems =
        VARIANTS.stream()
            .flatMap(parameters -> check.problems().apply(deployed(broken, parameters)))
            .toList();
    assertThat(problems).as(check.name()).isNotEmpty();
  }

  @Test
  void joinsABucketThatIsThereThroughEventBridgeAndLeavesItAlone() {
    Deployment deployment = deployed(template, VARIANTS.get(2));
    assertThat(deployment.ofType("AWS::S3::Bucket")).isEmpty();
    assertThat(deployment.ofType("AWS::S3::BucketPolicy")).isEmpty();
    assertThat(deployment.properties("ObjectRule").at("/Targets/0/Arn").asText())
        .isEqualTo("${ObjectQueue.Arn}");
    assertThat(deployment.properties("ObjectRule").at("/EventPattern/detail").toString())
        .isEqualTo(
            "{\"bucket\":{\"name\":[\"theirs\"]},\"object\":{\"key\":[{\"prefix\":\"history/v1/\"}]}}");
  }

  @Test
  void namesTheBucketThatIsMadeInThePolicyOfItsQueueByTheSameName() {
    for (Map<String, String> parameters : VARIANTS.subList(0, 2)) {
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
  void grantsTheDataApiOnTheClusterThatIsNamedAndOnNoneOtherwise() {
    assertThat(deployed(template, VARIANTS.get(2)).statements())
        .filteredOn(s -> s.texts("Action").contains("rds-data:ExecuteStatement"))
        .hasSize(5)
        .allMatch(s -> s.texts("Resource").get(0).endsWith(":cluster:store"));
    assertThat(deployed(template, PLAIN).statements())
        .noneMatch(s -> s.texts("Action").contains("rds-data:ExecuteStatement"));
  }

  @Test
  void publishesAnotherVersionAndMigratesWhereTheFunctionGetsOtherSettings() {
    JsonNode version =
        deployed(template, PLAIN)
            .ofType("AWS::Lambda::Version")
            .filter(v -> v.properties().path("FunctionName").asText().equals("${IngestFunction}"))
            .findFirst()
            .orElseThrow()
            .properties();
    assertThat(version.path("Description").asText()).isEqualTo("${Migration.Revision}");
    for (Map<String, String> parameters : VARIANTS) {
      parameters.forEach(
          (name, value) -> {
            Deployment before = deployed(template, parameters);
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

  @Test
  void letsScrapersOfAnotherAccountWriteBelowTheirInstanceOnly() {
    ObjectNode other =
        sam.read(SamTransform.projectFile("scraper-job/deploy/scraper-account.yaml"));
    Deployment deployment =
        new Deployment(
            other,
            new Intrinsics(other, Map.of("Instance", "orders", "BucketName", "theirs"))
                .resources());
    assertThat(deployment.statements())
        .singleElement()
        .satisfies(
            write -> {
              assertThat(write.texts("Action")).containsExactly("s3:PutObject");
              assertThat(write.texts("Resource"))
                  .containsExactly(
                      "arn:aws:s3:::theirs/history/v1/instance=${aws:PrincipalTag/pgtracker-instance}/*");
            });
    assertThat(deployment.properties("ScraperRole").path("Tags").toString())
        .isEqualTo("[{\"Key\":\"pgtracker-instance\",\"Value\":\"orders\"}]");
  }

  private static Deployment deployed(ObjectNode template, Map<String, String> parameters) {
    ObjectNode transformed = sam.transformed(template.deepCopy(), Map.of());
    return new Deployment(template, new Intrinsics(transformed, parameters).resources());
  }

  static Map<String, String> with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(PLAIN);
    all.putAll(more);
    return all;
  }
}
