package io.pgtracker.aws.template;

import static io.pgtracker.aws.template.Breaking.with;
import static io.pgtracker.aws.template.Breaking.without;
import static io.pgtracker.aws.template.Check.check;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What somebody is woken for. */
final class AlarmChecks {
  private static final String ALARM = "AWS::CloudWatch::Alarm";

  private AlarmChecks() {}

  static final List<Check> ALL =
      List.of(
          check(
              "every function has an alarm for its errors",
              d ->
                  d.ofType("AWS::Lambda::Function")
                      .map(Deployment.Resource::name)
                      .filter(f -> !isWatched(d, "Errors", "${" + f + "}")),
              without("/Resources/ReconcileErrorsAlarm"),
              with(
                  "/Resources/HealthErrorsAlarm/Properties/Dimensions/0/Value",
                  Map.of("Ref", "IngestFunction"))),
          check(
              "dead letters, an old message and silent instances raise an alarm",
              d ->
                  Stream.of(
                          List.of(
                              "ApproximateNumberOfMessagesVisible",
                              "${ObjectDeadLetterQueue.QueueName}"),
                          List.of("ApproximateAgeOfOldestMessage", "${ObjectQueue.QueueName}"),
                          List.of("SilentInstances", "pgtracker"))
                      .filter(metric -> !isWatched(d, metric.get(0), metric.get(1)))
                      .map(metric -> metric.get(0)),
              with("/Resources/SilentInstancesAlarm/Properties/MetricName", "SilentInstance"),
              with(
                  "/Resources/DeadLettersAlarm/Properties/Dimensions/0/Value",
                  Map.of("Fn::GetAtt", List.of("ObjectQueue", "QueueName"))),
              without("/Resources/OldestMessageAlarm")),
          alarms(
              "alarms have one dimension, which is of the stack and never of an instance",
              (d, alarm) ->
                  alarm.properties().path("Dimensions").size() == 1
                      && List.of("QueueName", "FunctionName", "Stack")
                          .contains(alarm.properties().at("/Dimensions/0/Name").asText()),
              Breaking.appended(
                  "/Resources/SilentInstancesAlarm/Properties/Dimensions",
                  Map.of("Name", "Instance", "Value", "orders"))),
          alarms(
              "every alarm names its page in docs/runbooks",
              (d, alarm) -> {
                String page =
                    alarm.properties().path("AlarmDescription").asText().replaceAll(".*: ", "");
                return page.startsWith("docs/runbooks/")
                    && Files.exists(SamTransform.projectFile("docs").resolveSibling(page));
              },
              with(
                  "/Resources/OldestMessageAlarm/Properties/AlarmDescription",
                  "Late: docs/runbooks/none.md")),
          alarms(
              "no data is trouble where silence is, and nowhere else",
              (d, alarm) ->
                  alarm
                      .properties()
                      .path("TreatMissingData")
                      .asText()
                      .equals(
                          alarm.name().equals("SilentInstancesAlarm")
                              ? "breaching"
                              : "notBreaching"),
              without("/Resources/SilentInstancesAlarm/Properties/TreatMissingData"),
              with("/Resources/IngestErrorsAlarm/Properties/TreatMissingData", "breaching")),
          alarms(
              "every alarm is sent, and its end, to where the parameters say",
              (d, alarm) -> {
                List<String> topic =
                    d.parameter("AlarmTopicArn").isEmpty()
                        ? d.parameter("AlarmEmail").isEmpty() ? List.of() : List.of("${AlarmTopic}")
                        : List.of(d.parameter("AlarmTopicArn"));
                return Deployment.texts(alarm.properties().path("AlarmActions")).equals(topic)
                    && Deployment.texts(alarm.properties().path("OKActions")).equals(topic);
              },
              without("/Resources/MaintainErrorsAlarm/Properties/AlarmActions"),
              without("/Resources/DeadLettersAlarm/Properties/OKActions")));

  private static boolean isWatched(Deployment deployment, String metric, String value) {
    return deployment
        .ofType(ALARM)
        .anyMatch(
            alarm ->
                alarm.properties().path("MetricName").asText().equals(metric)
                    && alarm.properties().at("/Dimensions/0/Value").asText().equals(value));
  }

  private static Check alarms(
      String name, BiPredicate<Deployment, Deployment.Resource> holds, Breaking... breakings) {
    return check(
        name,
        d -> d.ofType(ALARM).filter(a -> !holds.test(d, a)).map(Deployment.Resource::name),
        breakings);
  }
}
