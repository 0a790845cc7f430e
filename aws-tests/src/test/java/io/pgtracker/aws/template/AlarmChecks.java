package io.pgtracker.aws.template;

import static io.pgtracker.aws.template.Breaking.with;
import static io.pgtracker.aws.template.Breaking.without;
import static io.pgtracker.aws.template.Check.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** What somebody is woken for. */
final class AlarmChecks {
  private static final String ALARM = "AWS::CloudWatch::Alarm";

  /** What the alarms are for that are not a function's errors, by their names. */
  private static final Map<String, Map<String, Object>> MEASURES =
      Map.of(
          "DeadLettersAlarm",
          measure(
              "AWS/SQS",
              "ApproximateNumberOfMessagesVisible",
              "QueueName",
              "${ObjectDeadLetterQueue.QueueName}",
              0,
              300),
          "OldestMessageAlarm",
          measure(
              "AWS/SQS",
              "ApproximateAgeOfOldestMessage",
              "QueueName",
              "${ObjectQueue.QueueName}",
              600,
              300),
          "SilentInstancesAlarm",
          silence());

  private AlarmChecks() {}

  static final List<Check> ALL =
      List.of(
          check(
              "every function has an alarm for its errors",
              d ->
                  d.ofType("AWS::Lambda::Function")
                      .map(f -> f.name().replace("Function", "ErrorsAlarm"))
                      .filter(alarm -> !d.resources().has(alarm)),
              without("/Resources/ReconcileErrorsAlarm")),
          check(
              "dead letters, an old message and silent instances raise an alarm",
              d -> MEASURES.keySet().stream().filter(alarm -> !d.resources().has(alarm)),
              without("/Resources/OldestMessageAlarm")),
          alarms(
              "every alarm is for what it is called, as soon as it is worth waking somebody",
              (d, alarm) ->
                  measured(alarm).equals(Breaking.JSON.valueToTree(measure(alarm.name()))),
              with("/Resources/DeadLettersAlarm/Properties/Threshold", 1e9),
              with("/Resources/OldestMessageAlarm/Properties/Namespace", "AWS/SQSX"),
              with(
                  "/Resources/SilentInstancesAlarm/Properties/ComparisonOperator",
                  "LessThanThreshold"),
              with("/Resources/IngestErrorsAlarm/Properties/Statistic", "SampleCount"),
              with("/Resources/SilentInstancesAlarm/Properties/MetricName", "SilentInstance"),
              with("/Resources/HealthErrorsAlarm/Properties/Period", 86_400),
              with("/Resources/HealthErrorsAlarm/Properties/EvaluationPeriods", 30),
              with("/Resources/MigrateErrorsAlarm/Properties/ActionsEnabled", false),
              without("/Resources/SilentInstancesAlarm/Properties/TreatMissingData"),
              with("/Resources/IngestErrorsAlarm/Properties/TreatMissingData", "breaching"),
              with(
                  "/Resources/HealthErrorsAlarm/Properties/Dimensions/0/Value",
                  Map.of("Ref", "IngestFunction")),
              with(
                  "/Resources/DeadLettersAlarm/Properties/Dimensions/0/Value",
                  Map.of("Fn::GetAtt", List.of("ObjectQueue", "QueueName"))),
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

  /** What it is raised for: all but where it is told, and in which words. */
  private static ObjectNode measured(Deployment.Resource alarm) {
    ObjectNode measured = alarm.properties().deepCopy();
    return measured.remove(List.of("AlarmDescription", "AlarmActions", "OKActions"));
  }

  /** That of an alarm by its name; nothing: an alarm that nobody thought of. */
  private static Map<String, Object> measure(String alarm) {
    return alarm.endsWith("ErrorsAlarm")
        ? errors(alarm.replace("ErrorsAlarm", ""))
        : MEASURES.getOrDefault(alarm, Map.of());
  }

  /** Functions that run every few minutes may fail once; those that run rarely may not. */
  private static Map<String, Object> errors(String function) {
    boolean often = List.of("Ingest", "Health").contains(function);
    Map<String, Object> errors = new HashMap<>();
    errors.putAll(
        measure("AWS/Lambda", "Errors", "FunctionName", "${" + function + "Function}", 0, 300));
    errors.put("Statistic", "Sum");
    errors.put("EvaluationPeriods", often ? 3 : 1);
    errors.put("DatapointsToAlarm", often ? 2 : 1);
    return errors;
  }

  /** An alarm that is raised by the greatest value of one period, and by no lack of values. */
  private static Map<String, Object> measure(
      String namespace, String metric, String dimension, String value, int above, int seconds) {
    return Map.of(
        "Namespace",
        namespace,
        "MetricName",
        metric,
        "Dimensions",
        List.of(Map.of("Name", dimension, "Value", value)),
        "Statistic",
        "Maximum",
        "Period",
        seconds,
        "EvaluationPeriods",
        1,
        "Threshold",
        above,
        "ComparisonOperator",
        "GreaterThanThreshold",
        "TreatMissingData",
        "notBreaching");
  }

  /** No value of silent instances is trouble, too: nobody counts. */
  private static Map<String, Object> silence() {
    Map<String, Object> silence = new HashMap<>();
    silence.putAll(measure("pgtracker", "SilentInstances", "Stack", "pgtracker", 0, 900));
    silence.put("TreatMissingData", "breaching");
    return silence;
  }

  private static Check alarms(
      String name, BiPredicate<Deployment, Deployment.Resource> holds, Breaking... breakings) {
    return check(
        name,
        d -> d.ofType(ALARM).filter(a -> !holds.test(d, a)).map(Deployment.Resource::name),
        breakings);
  }
}
