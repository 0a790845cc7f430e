package io.pgtracker.aws.template;

import static io.pgtracker.aws.template.Breaking.with;
import static io.pgtracker.aws.template.Breaking.without;
import static io.pgtracker.aws.template.Check.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What a person is asked for and told; of any template. */
final class ParameterChecks {
  /** What each rule refuses, by its name. */
  private static final Map<String, Map<String, String>> CONTRADICTIONS =
      Map.of(
          "OneBucket",
          Variants.with(Map.of("BucketName", "ours", "ExistingBucketName", "theirs")),
          "OneTopic",
          Variants.with(
              Map.of(
                  "AlarmEmail",
                  "dba@example.com",
                  "AlarmTopicArn",
                  "arn:aws:sns:eu-central-1:111122223333:alarms")),
          "SubnetsWithGroups",
          Variants.with(Map.of("SubnetIds", "subnet-1,subnet-2")),
          "GroupsWithSubnets",
          Variants.with(Map.of("SecurityGroupIds", "sg-1")));

  /** Whether they are taken. */
  private static final Map<String, Boolean> ADDRESSES =
      Map.of(
          "postgresql://pgtracker@store.example.com:5432/pgtracker", true,
          "postgres://store/pgtracker?sslmode=verify-full&sslrootcert=/opt/ca.pem", true,
          "rds-data://pgtracker?cluster=arn:aws:rds:eu-central-1:111122223333:cluster:c", true,
          "rds-data://pgtracker?region=x&cluster=arn:aws:rds:x:111122223333:cluster:c", true,
          "rds-data://pgtracker", false,
          "postgresql://pgtracker:secret@store/pgtracker", false,
          "postgresql://pgtracker@store/pgtracker?password=secret", false,
          "postgresql://store/pgtracker?sslmode=require&password=secret", false,
          "postgresql://store/pgtracker?sslpassword=secret", false);

  private ParameterChecks() {}

  static final List<Check> OF_ANY =
      List.of(
          check(
              "every parameter is described",
              d -> parameters(d, (name, p) -> p.path("Description").asText().isBlank()),
              without("/Parameters/Prefix/Description")),
          check(
              "every parameter is used",
              d -> parameters(d, (name, p) -> !d.references().contains(name)),
              with("/Parameters/Unused", Map.of("Type", "String", "Description", "Nothing."))),
          check(
              "a value that is refused is told in words",
              d ->
                  parameters(
                      d,
                      (name, p) ->
                          p.has("AllowedPattern")
                              && p.path("ConstraintDescription").asText().isBlank()),
              without("/Parameters/Prefix/ConstraintDescription")),
          check(
              "what may be left out is allowed to be",
              d ->
                  parameters(
                      d,
                      (name, p) ->
                          p.has("Default")
                              && p.has("AllowedPattern")
                              && !p.path("Default")
                                  .asText()
                                  .matches(p.path("AllowedPattern").asText())),
              with("/Parameters/Prefix/Default", "/history/")),
          check(
              "every output is described",
              d ->
                  d.template().path("Outputs").properties().stream()
                      .filter(o -> o.getValue().path("Description").asText().isBlank())
                      .map(Map.Entry::getKey),
              with("/Outputs/Another", Map.of("Value", "x"))));

  /** Of template.yaml: what is refused before anything is made. */
  static final List<Check> ALL =
      List.of(
          check(
              "parameters that contradict each other are refused, and no others",
              d ->
                  Stream.concat(
                      Stream.of(d.parameters())
                          .filter(given -> !refusals(d, given).isEmpty())
                          .map(Object::toString),
                      CONTRADICTIONS.entrySet().stream()
                          .filter(c -> !refusals(d, c.getValue()).equals(List.of(c.getKey())))
                          .map(Map.Entry::getKey)),
              without("/Rules/OneBucket"),
              without("/Rules/OneTopic"),
              without("/Rules/SubnetsWithGroups"),
              without("/Rules/GroupsWithSubnets"),
              with(
                  "/Rules/GroupsWithSubnets/RuleCondition", Map.of("Fn::Equals", List.of("", "")))),
          check(
              "the store's address has no password, and names the cluster where it is the Data API's",
              d ->
                  ADDRESSES.entrySet().stream()
                      .filter(a -> isTaken(d, a.getKey()) != a.getValue())
                      .map(Map.Entry::getKey),
              with("/Parameters/StoreUrl/AllowedPattern", "^(postgresql|rds-data)://[^@]*@?[^@]+$"),
              with(
                  "/Parameters/StoreUrl/AllowedPattern",
                  "^(postgres(ql)?://([^:@/?]+@)?[^@]+|rds-data://[^?]+[?](.+&)?cluster=arn:.+)$")));

  private static List<String> refusals(Deployment deployment, Map<String, String> parameters) {
    return new Intrinsics(deployment.template(), parameters).refusals();
  }

  private static boolean isTaken(Deployment deployment, String address) {
    String pattern = deployment.template().at("/Parameters/StoreUrl/AllowedPattern").asText();
    return address.matches(pattern);
  }

  private static Stream<String> parameters(
      Deployment deployment, BiPredicate<String, JsonNode> wrong) {
    return deployment.template().path("Parameters").properties().stream()
        .filter(p -> wrong.test(p.getKey(), p.getValue()))
        .map(Map.Entry::getKey);
  }
}
