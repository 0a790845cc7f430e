package io.pgtracker.aws.template;

import static io.pgtracker.aws.template.Breaking.appended;
import static io.pgtracker.aws.template.Breaking.with;
import static io.pgtracker.aws.template.Breaking.without;
import static io.pgtracker.aws.template.Check.check;
import static io.pgtracker.aws.template.Check.unless;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The template of accounts whose scrapers write to a bucket of another one, as data. */
class ScraperAccountTest {
  private static final String ROLE = "/Resources/ScraperRole/Properties";
  private static final String STATEMENTS = ROLE + "/Policies/0/PolicyDocument/Statement";
  private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/1";

  private static final List<Map<String, String>> VARIANTS =
      List.of(
          Map.of("Instance", "orders", "BucketName", "theirs"),
          Map.of(
              "Instance", "orders",
              "BucketName", "theirs",
              "Service", "ecs-tasks.amazonaws.com",
              "Prefix", "databases/history",
              "BucketRegion", "eu-west-1",
              "BucketKmsKeyArn", KEY,
              "PermissionsBoundaryArn", "arn:aws:iam::444455556666:policy/bound"),
          Map.of(
              "Instance", "orders", "BucketName", "theirs", "Service", "pods.eks.amazonaws.com"));

  private static final Checks CHECKS =
      Checks.of(
          List.of(
              List.of(
                  check(
                      "a scraper writes objects of its own instance, and nothing else",
                      d ->
                          unless(
                              d.statements().get(0).texts("Action").equals(List.of("s3:PutObject"))
                                  && d.statements()
                                      .get(0)
                                      .texts("Resource")
                                      .equals(
                                          List.of(
                                              "arn:aws:s3:::theirs/%s/v1/instance=${aws:PrincipalTag/pgtracker-instance}/*"
                                                  .formatted(d.parameter("Prefix")))),
                              "Write"),
                      with(STATEMENTS + "/0/Resource", "arn:aws:s3:::theirs/history/v1/*"),
                      with(STATEMENTS + "/0/Action", List.of("s3:PutObject", "s3:GetObject"))),
                  check(
                      "besides, it encrypts with the bucket's key where there is one, through S3",
                      d ->
                          unless(
                              d.statements().stream()
                                  .skip(1)
                                  .map(s -> s.all().toString())
                                  .toList()
                                  .equals(
                                      Stream.of(d.parameter("BucketKmsKeyArn"))
                                          .filter(key -> !key.isEmpty())
                                          .map(ScraperAccountTest::encryption)
                                          .toList()),
                              "Encrypt"),
                      without(STATEMENTS + "/1"),
                      without(STATEMENTS + "/1/Fn::If/1/Condition"),
                      appended(
                          STATEMENTS,
                          Map.of(
                              "Effect", "Allow", "Action", "s3:GetObject", "Resource", "arn:x"))),
                  check(
                      "the role is tagged with its instance",
                      d ->
                          unless(
                              d.properties("ScraperRole")
                                  .path("Tags")
                                  .toString()
                                  .equals(
                                      "[{\"Key\":\"pgtracker-instance\",\"Value\":\"orders\"}]"),
                              "Tags"),
                      without(ROLE + "/Tags"),
                      with(ROLE + "/Tags/0/Value", "other")),
                  check(
                      "the given service alone takes the role, a pod's with tags of its session",
                      d ->
                          unless(
                              d.properties("ScraperRole")
                                  .at("/AssumeRolePolicyDocument/Statement")
                                  .toString()
                                  .equals(
                                      "[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"%s\"},\"Action\":[%s]}]"
                                          .formatted(
                                              d.parameter("Service"),
                                              d.parameter("Service").startsWith("pods")
                                                  ? "\"sts:AssumeRole\",\"sts:TagSession\""
                                                  : "\"sts:AssumeRole\"")),
                              "AssumeRolePolicyDocument"),
                      with(
                          ROLE + "/AssumeRolePolicyDocument/Statement/0/Principal",
                          Map.of("Service", "ec2.amazonaws.com")),
                      with(
                          ROLE + "/AssumeRolePolicyDocument/Statement/0/Action",
                          List.of("sts:AssumeRole"))),
                  check(
                      "the role is bounded where a boundary is given",
                      d ->
                          unless(
                              d.properties("ScraperRole")
                                  .path("PermissionsBoundary")
                                  .asText()
                                  .equals(d.parameter("PermissionsBoundaryArn")),
                              "PermissionsBoundary"),
                      without(ROLE + "/PermissionsBoundary")),
                  check(
                      "there is a profile for machines, and only for them",
                      d ->
                          unless(
                              d.ofType("AWS::IAM::InstanceProfile").findAny().isPresent()
                                  == d.parameter("Service").startsWith("ec2"),
                              "ScraperProfile"),
                      without("/Resources/ScraperProfile"),
                      without("/Resources/ScraperProfile/Condition"))),
              ParameterChecks.OF_ANY));

  private static SamTransform sam;
  private static ObjectNode template;

  @BeforeAll
  static void readTemplate() throws IOException {
    sam = SamTransform.start();
    template = sam.read(SamTransform.projectFile("scraper-job/deploy/scraper-account.yaml"));
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
  void holdsForEveryKindOfScraper(Check check) {
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
  void tellsTheCommandOfTheScraperWithTheBucketsRegion() {
    assertThat(deployments(template))
        .extracting(d -> d.outputs().at("/ScrapeCommand/Value").asText())
        .containsExactly(
            "scrape --instance orders --to 's3://theirs/history?region=eu-central-1'",
            "scrape --instance orders --to 's3://theirs/databases/history?region=eu-west-1'",
            "scrape --instance orders --to 's3://theirs/history?region=eu-central-1'");
  }

  private static String encryption(String key) {
    return ("{\"Sid\":\"Encrypt\",\"Effect\":\"Allow\",\"Action\":\"kms:GenerateDataKey\",\"Resource\":\"%s\","
            + "\"Condition\":{\"StringEquals\":{\"kms:ViaService\":\"s3.eu-west-1.amazonaws.com\"}}}")
        .formatted(key);
  }

  private static List<Deployment> deployments(ObjectNode template) {
    return VARIANTS.stream()
        .map(parameters -> Deployment.of(template, template, parameters))
        .toList();
  }
}
