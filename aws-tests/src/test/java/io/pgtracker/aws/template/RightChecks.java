package io.pgtracker.aws.template;

import static io.pgtracker.aws.template.Breaking.appended;
import static io.pgtracker.aws.template.Breaking.with;
import static io.pgtracker.aws.template.Breaking.without;
import static io.pgtracker.aws.template.Check.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who gets which policies, within which bounds. */
final class RightChecks {
  private static final String NETWORK_INTERFACES =
      "arn:aws:iam::aws:policy/service-role/AWSLambdaENIManagementAccess";

  /** Our own policies, beside what stands in the role itself. */
  private static final Map<String, Set<String>> SHARED =
      Map.of(
          "IngestRole", Set.of("${StorePolicy}", "${ObjectPolicy}"),
          "ReconcileRole", Set.of("${StorePolicy}", "${ObjectPolicy}"),
          "MigrateRole", Set.of("${StorePolicy}"),
          "MaintainRole", Set.of("${StorePolicy}"),
          "HealthRole", Set.of("${StorePolicy}"));

  private RightChecks() {}

  /** That no policy is for everything or everybody; seen in one that no other check knows. */
  static final List<Check> WIDTH =
      List.of(
          statements(
              "no policy is for any resource",
              s ->
                  s.all().has("NotResource")
                      || s.texts("Resource").stream().anyMatch(r -> r.startsWith("*")),
              another(Map.of("Action", "sqs:SendMessage", "Resource", "*")),
              another(Map.of("Action", "sqs:SendMessage", "NotResource", "arn:aws:s3:::other"))),
          statements(
              "no policy is for any action of a service",
              s ->
                  s.all().has("NotAction")
                      || s.texts("Action").stream().anyMatch(action -> action.contains("*")),
              another(Map.of("Action", "sqs:*", "Resource", "arn:aws:sqs:x:1:other")),
              another(Map.of("NotAction", "s3:GetObject", "Resource", "arn:aws:s3:::other"))),
          statements(
              "no policy is for anybody",
              s -> s.principals().contains("*"),
              another(anybody("*")),
              another(anybody(Map.of("AWS", "*")))));

  static final List<Check> ALL =
      List.of(
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
              without("/Resources/ReconcileRole/Properties/PermissionsBoundary")));

  private static Map<String, Object> anybody(Object principal) {
    return Map.of(
        "Principal", principal, "Action", "sqs:SendMessage", "Resource", "arn:aws:sqs:x:1:other");
  }

  /** A policy more, with one statement. */
  private static Breaking another(Map<String, Object> statement) {
    Map<String, Object> allowing = new HashMap<>(statement);
    allowing.put("Effect", "Allow");
    return with(
        "/Resources/Another",
        Map.of(
            "Type",
            "AWS::SQS::QueuePolicy",
            "Properties",
            Map.of("PolicyDocument", Map.of("Statement", List.of(allowing)))));
  }

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
