package io.pgtracker.aws.template;

import static io.pgtracker.aws.template.Breaking.with;
import static io.pgtracker.aws.template.Breaking.without;
import static io.pgtracker.aws.template.Check.check;
import static io.pgtracker.aws.template.Check.unless;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** How functions run, when they run, and in which order they change. */
final class FunctionChecks {
  private static final String LAMBDA = "AWS::Lambda::Function";
  private static final Map<String, String> SCHEDULES =
      Map.of(
          "MaintainFunction", "cron(20 3 * * ? *)",
          "ReconcileFunction", "rate(1 hour)",
          "HealthFunction", "rate(5 minutes)");

  private FunctionChecks() {}

  static final List<Check> ALL =
      List.of(
          functions(
              "functions run on the newest managed Java, on arm64",
              (d, f) ->
                  f.properties().path("Runtime").asText().equals("java25")
                      && f.properties().path("Architectures").toString().equals("[\"arm64\"]"),
              with("/Globals/Function/Runtime", "java21"),
              with("/Resources/HealthFunction/Properties/Architectures", List.of("x86_64"))),
          functions(
              "every function's log expires after the given days",
              (d, f) ->
                  d.properties(
                          f.properties()
                              .at("/LoggingConfig/LogGroup")
                              .asText()
                              .replaceAll("[${}]", ""))
                      .path("RetentionInDays")
                      .asText()
                      .equals(d.parameter("LogRetentionDays")),
              without("/Resources/HealthLogGroup/Properties/RetentionInDays"),
              without("/Resources/MaintainFunction/Properties/LoggingConfig")),
          functions(
              "the store is migrated before the other functions change",
              (d, f) ->
                  f.name().equals("MigrateFunction")
                      || f.all().path("DependsOn").toString().contains("\"Migration\""),
              without("/Resources/IngestFunction/DependsOn"),
              without("/Resources/HealthFunction/DependsOn")),
          functions(
              "every function is in the VPC, or none is",
              (d, f) ->
                  Deployment.texts(f.properties().at("/VpcConfig/SubnetIds"))
                      .equals(
                          d.parameter("SubnetIds").isEmpty()
                              ? List.of()
                              : List.of(d.parameter("SubnetIds").split(","))),
              without("/Globals/Function/VpcConfig"),
              with(
                  "/Resources/HealthFunction/Properties/VpcConfig",
                  Map.of("SubnetIds", List.of("subnet-9"), "SecurityGroupIds", List.of("sg-9")))),
          functions(
              "every function gets the same objects and the same store",
              (d, f) ->
                  f.properties()
                      .path("Environment")
                      .equals(d.properties("IngestFunction").path("Environment")),
              with(
                  "/Resources/MigrateFunction/Properties/Environment",
                  Map.of("Variables", Map.of("PGTRACKER_STORE_URL", "postgresql://other/store")))),
          check(
              "maintain, reconcile and health run by schedule",
              d ->
                  unless(
                      d.ofType("AWS::Events::Rule")
                          .filter(r -> r.properties().has("ScheduleExpression"))
                          .filter(
                              r -> r.properties().path("State").asText("ENABLED").equals("ENABLED"))
                          .collect(
                              Collectors.toMap(
                                  r ->
                                      r.properties()
                                          .at("/Targets/0/Arn")
                                          .asText()
                                          .replaceAll("[${}]|\\.Arn", ""),
                                  r -> r.properties().path("ScheduleExpression").asText()))
                          .equals(SCHEDULES),
                      "schedules"),
              without("/Resources/ReconcileFunction/Properties/Events"),
              with("/Resources/MaintainFunction/Properties/Events/Daily/Properties/Enabled", false),
              with(
                  "/Resources/HealthFunction/Properties/Events/Often/Properties/Schedule",
                  "rate(5 hours)")),
          check(
              "a scheduled run that failed is not repeated: the next one goes on",
              d ->
                  unless(
                      d.ofType("AWS::Lambda::EventInvokeConfig")
                          .filter(c -> c.properties().path("MaximumRetryAttempts").asInt(2) == 0)
                          .map(c -> c.properties().path("FunctionName").asText())
                          .map(name -> name.replaceAll("[${}]", ""))
                          .collect(Collectors.toSet())
                          .equals(SCHEDULES.keySet()),
                      "MaximumRetryAttempts"),
              without("/Resources/MaintainFunction/Properties/EventInvokeConfig"),
              with(
                  "/Resources/HealthFunction/Properties/EventInvokeConfig/MaximumRetryAttempts",
                  1)),
          check(
              "the migration runs for other code",
              d ->
                  unless(
                      d.properties("Migration")
                          .path("Version")
                          .asText()
                          .matches("\\$\\{MigrateFunctionVersion[0-9a-f]+}"),
                      "Version"),
              with("/Resources/Migration/Properties/Version", "1")),
          check(
              "CloudFormation waits a little longer for the migration than it may take",
              d ->
                  unless(
                      d.properties("Migration").path("ServiceTimeout").asInt()
                          > d.properties("MigrateFunction").path("Timeout").asInt(),
                      "ServiceTimeout"),
              with("/Resources/Migration/Properties/ServiceTimeout", 900)));

  private static Check functions(
      String name, BiPredicate<Deployment, Deployment.Resource> holds, Breaking... breakings) {
    return check(
        name,
        d -> d.ofType(LAMBDA).filter(f -> !holds.test(d, f)).map(Deployment.Resource::name),
        breakings);
  }
}
