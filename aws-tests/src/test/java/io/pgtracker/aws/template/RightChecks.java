package io.pgtracker.aws.template;

import static io.pgtracker.aws.template.Breaking.appended;
import static io.pgtracker.aws.template.Breaking.with;
import static io.pgtracker.aws.template.Breaking.without;
import static io.pgtracker.aws.template.Check.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may do what: each function what it does, on what it does it to; a scraper its own. */
final class RightChecks {
  private static final String NETWORK_INTERFACES =
      "arn:aws:iam::aws:policy/service-role/AWSLambdaENIManagementAccess";
  private static final String STORE = "/Resources/StorePolicy/Properties/PolicyDocument/Statement";
  private static final String OBJECTS =
      "/Resources/ObjectPolicy/Properties/PolicyDocument/Statement";
  private static final String SCRAPER =
      "/Resources/ScraperPolicy/Properties/PolicyDocument/Statement";
  private static final String FROM_BUCKET =
      "/Resources/ObjectQueuePolicy/Properties/PolicyDocument/Statement/1/Fn::If/1";

  /** Our own policies, beside what stands in the role itself. */
  private static final Map<String, Set<String>> SHARED =
      Map.of(
          "IngestRole", Set.of("${StorePolicy}", "${ObjectPolicy}"),
          "ReconcileRole", Set.of("${StorePolicy}", "${ObjectPolicy}"),
          "MigrateRole", Set.of("${StorePolicy}"),
          "MaintainRole", Set.of("${StorePolicy}"),
          "HealthRole", Set.of("${StorePolicy}"));

  private RightChecks() {}

  /** That no policy is for everything or everybody. */
  static final List<Check> WIDTH =
      List.of(
          statements(
              "no policy is for any resource",
              s ->
                  s.all().has("NotResource")
                      || s.texts("Resource").stream().anyMatch(r -> r.startsWith("*")),
              with(FROM_BUCKET + "/Resource", "*"),
              with(FROM_BUCKET + "/NotResource", "arn:aws:s3:::other")),
          statements(
              "no policy is for any action of a service",
              s ->
                  s.all().has("NotAction")
                      || s.texts("Action").stream().anyMatch(action -> action.contains("*")),
              with(FROM_BUCKET + "/Action", "sqs:*"),
              with(FROM_BUCKET + "/NotAction", "s3:GetObject")),
          statements(
              "no policy is for anybody",
              s -> s.principals().contains("*"),
              with(FROM_BUCKET + "/Principal", "*"),
              with(FROM_BUCKET + "/Principal", Map.of("AWS", "*"))));

  static final List<Check> ALL =
      List.of(
          statements(
              "keys decrypt only what the service they are for asks them to",
              s ->
                  s.texts("Action").stream().anyMatch(action -> action.startsWith("kms:"))
                      && !s.condition("StringEquals", "kms:ViaService")
                          .matches("(s3|secretsmanager)\\.eu-central-1\\.amazonaws\\.com"),
              without(STORE + "/1/Fn::If/1/Condition"),
              without(OBJECTS + "/2/Fn::If/1/Condition"),
              without(SCRAPER + "/1/Fn::If/1/Condition")),
          statements(
              "S3 and EventBridge write to the queue for this account's bucket or rule only",
              s ->
                  s.texts("Action").contains("sqs:SendMessage")
                      && s.condition("ArnEquals", "aws:SourceArn").isEmpty(),
              without(FROM_BUCKET + "/Condition/ArnEquals"),
              without(
                  "/Resources/ObjectQueuePolicy/Properties/PolicyDocument/Statement/1/Fn::If/2/Condition")),
          check(
              "functions share what the store needs, and what objects need only where they read them",
              d ->
                  roles(
                      d,
                      role ->
                          !managed(role).stream()
                              .filter(policy -> !policy.startsWith("arn:"))
                              .collect(Collectors.toSet())
                              .equals(SHARED.get(role.name()))),
              appended(
                  "/Resources/HealthRole/Properties/ManagedPolicyArns",
                  Map.of("Ref", "ObjectPolicy")),
              without("/Resources/IngestRole/Properties/ManagedPolicyArns/1")),
          check(
              "AWS's own policies stand in no role but for network interfaces",
              d ->
                  roles(
                      d,
                      role ->
                          managed(role).stream()
                              .anyMatch(
                                  policy ->
                                      policy.startsWith("arn:")
                                          && !policy.equals(NETWORK_INTERFACES))),
              appended(
                  "/Resources/HealthRole/Properties/ManagedPolicyArns",
                  "arn:aws:iam::aws:policy/ReadOnlyAccess")),
          check(
              "network interfaces are made only in a VPC",
              d ->
                  roles(
                      d,
                      role ->
                          managed(role).contains(NETWORK_INTERFACES)
                              == d.parameter("SubnetIds").isEmpty()),
              with("/Resources/MigrateRole/Properties/ManagedPolicyArns/1", NETWORK_INTERFACES),
              without("/Resources/MigrateRole/Properties/ManagedPolicyArns/1")),
          check(
              "a function writes its own log, and only ingest takes messages",
              d ->
                  roles(
                      d,
                      role -> {
                        String function = role.name().replace("Role", "");
                        Set<String> expected =
                            function.equals("Ingest")
                                ? Set.of("${IngestLogGroup.Arn}", "${ObjectQueue.Arn}")
                                : Set.of("${" + function + "LogGroup.Arn}");
                        return !d.statements().stream()
                            .filter(s -> s.owner().equals(role.name()))
                            .flatMap(s -> s.texts("Resource").stream())
                            .collect(Collectors.toSet())
                            .equals(expected);
                      }),
              with(
                  "/Resources/HealthRole/Properties/Policies/0/PolicyDocument/Statement/0/Resource",
                  Map.of("Fn::GetAtt", List.of("IngestLogGroup", "Arn"))),
              without("/Resources/IngestRole/Properties/Policies/0/PolicyDocument/Statement/1")),
          check(
              "Lambda alone takes the roles of functions",
              d ->
                  roles(
                      d,
                      role ->
                          !role.properties()
                              .at("/AssumeRolePolicyDocument/Statement")
                              .toString()
                              .equals(
                                  "[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},"
                                      + "\"Action\":\"sts:AssumeRole\"}]")),
              with(
                  "/Resources/ReconcileRole/Properties/AssumeRolePolicyDocument/Statement/0/Principal",
                  Map.of("AWS", "444455556666"))),
          check(
              "every role is bounded where a boundary is given",
              d ->
                  roles(
                      d,
                      role ->
                          !role.properties()
                              .path("PermissionsBoundary")
                              .asText()
                              .equals(d.parameter("PermissionsBoundaryArn"))),
              without("/Resources/ReconcileRole/Properties/PermissionsBoundary")),
          check(
              "the Data API is used on the cluster that is named, and on none otherwise",
              d ->
                  Check.unless(
                      d.statements().stream()
                          .filter(
                              s -> s.texts("Action").stream().anyMatch(a -> a.startsWith("rds")))
                          .flatMap(s -> s.texts("Resource").stream())
                          .toList()
                          .equals(
                              Stream.of(d.parameter("StoreClusterArn"))
                                  .filter(arn -> !arn.isEmpty())
                                  .toList()),
                      "rds-data"),
              without(STORE + "/2"),
              with(STORE + "/2/Fn::If/1/Resource", "arn:aws:rds:eu-central-1:1:cluster:other")),
          check(
              "scrapers write below their own instance and can do nothing else",
              d ->
                  d.statements().stream()
                      .filter(
                          s ->
                              s.allows()
                                  && (s.owner().equals("ScraperPolicy")
                                      || s.owner().equals("ObjectBucketPolicy")))
                      .filter(s -> !s.texts("Action").equals(List.of("kms:GenerateDataKey")))
                      .filter(
                          s ->
                              !s.texts("Action").equals(List.of("s3:PutObject"))
                                  || !s.texts("Resource").stream()
                                      .allMatch(
                                          r ->
                                              r.endsWith(
                                                  "/%s/v1/instance=${aws:PrincipalTag/pgtracker-instance}/*"
                                                      .formatted(d.parameter("Prefix")))))
                      .map(Deployment.Statement::owner),
              with(SCRAPER + "/0/Action", List.of("s3:PutObject", "s3:GetObject")),
              with(
                  "/Resources/ObjectBucketPolicy/Properties/PolicyDocument/Statement/3/Fn::If/1/Resource",
                  "arn:aws:s3:::ours/history/v1/*")));

  private static Check statements(
      String name, Predicate<Deployment.Statement> wrong, Breaking... breakings) {
    return check(
        name,
        d ->
            d.statements().stream()
                .filter(s -> s.allows() && wrong.test(s))
                .map(Deployment.Statement::owner),
        breakings);
  }

  private static Stream<String> roles(Deployment deployment, Predicate<Deployment.Resource> wrong) {
    return deployment.ofType("AWS::IAM::Role").filter(wrong).map(Deployment.Resource::name);
  }

  private static List<String> managed(Deployment.Resource role) {
    return Deployment.texts(role.properties().path("ManagedPolicyArns"));
  }
}
