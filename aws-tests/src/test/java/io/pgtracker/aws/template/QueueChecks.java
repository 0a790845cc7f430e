package io.pgtracker.aws.template;

import static io.pgtracker.aws.template.Breaking.with;
import static io.pgtracker.aws.template.Breaking.without;
import static io.pgtracker.aws.template.Check.check;
import static io.pgtracker.aws.template.Check.unless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** How events come to the ingest function, and come back to it. */
final class QueueChecks {
  private static final String EVENTS =
      "/Resources/IngestFunction/Properties/Events/Objects/Properties";
  private static final String QUEUE = "/Resources/ObjectQueue/Properties";
  private static final String DEAD_LETTERS = "/Resources/ObjectDeadLetterQueue/Properties";
  private static final int FOURTEEN_DAYS = 1_209_600;

  private static final JsonNode TAKEN =
      Breaking.JSON.valueToTree(Map.of("BatchSize", 10, "EventSourceArn", "${ObjectQueue.Arn}"));

  private QueueChecks() {}

  static final List<Check> ALL =
      List.of(
          check(
              "the ingest function says which messages of a batch failed",
              d ->
                  unless(
                      mapping(d)
                          .path("FunctionResponseTypes")
                          .toString()
                          .equals("[\"ReportBatchItemFailures\"]"),
                      "FunctionResponseTypes"),
              without(EVENTS + "/FunctionResponseTypes")),
          check(
              "the ingest function takes every message of the queue, up to ten at once",
              d -> unless(taken(d).equals(TAKEN), "EventSourceMapping"),
              with(EVENTS + "/Enabled", false),
              with(EVENTS + "/BatchSize", 1),
              with(
                  EVENTS + "/FilterCriteria",
                  Map.of("Filters", List.of(Map.of("Pattern", "{\"body\":{}}")))),
              with(
                  EVENTS + "/Queue",
                  Map.of("Fn::GetAtt", List.of("ObjectDeadLetterQueue", "Arn")))),
          check(
              "a message stays hidden for six times the function's timeout and the batching window",
              d ->
                  unless(
                      d.properties("ObjectQueue").path("VisibilityTimeout").asInt()
                          >= 6 * d.properties("IngestFunction").path("Timeout").asInt()
                              + mapping(d).path("MaximumBatchingWindowInSeconds").asInt(),
                      "VisibilityTimeout"),
              with(QUEUE + "/VisibilityTimeout", 364),
              with("/Resources/IngestFunction/Properties/Timeout", 61),
              with(EVENTS + "/MaximumBatchingWindowInSeconds", 6)),
          check(
              "a store that is away for hours fills no dead-letter queue",
              d ->
                  unless(
                      d.properties("ObjectQueue").at("/RedrivePolicy/maxReceiveCount").asInt()
                          == 1000,
                      "maxReceiveCount"),
              with(QUEUE + "/RedrivePolicy/maxReceiveCount", 5)),
          check(
              "what can't be ingested goes to a dead-letter queue of this stack",
              d ->
                  unless(
                      d.properties("ObjectQueue")
                          .at("/RedrivePolicy/deadLetterTargetArn")
                          .asText()
                          .equals("${ObjectDeadLetterQueue.Arn}"),
                      "deadLetterTargetArn"),
              with(QUEUE + "/RedrivePolicy/deadLetterTargetArn", "arn:aws:sqs:x:1:other")),
          check(
              "queues keep messages for 14 days",
              d ->
                  d.ofType("AWS::SQS::Queue")
                      .filter(
                          queue ->
                              queue.properties().path("MessageRetentionPeriod").asInt()
                                  != FOURTEEN_DAYS)
                      .map(Deployment.Resource::name),
              without(QUEUE + "/MessageRetentionPeriod"),
              with(DEAD_LETTERS + "/MessageRetentionPeriod", 345_600)),
          check(
              "queues encrypt messages",
              d ->
                  d.ofType("AWS::SQS::Queue")
                      .filter(queue -> !queue.properties().path("SqsManagedSseEnabled").asBoolean())
                      .map(Deployment.Resource::name),
              without(QUEUE + "/SqsManagedSseEnabled"),
              with(DEAD_LETTERS + "/SqsManagedSseEnabled", false)),
          check(
              "connections to the store are bounded by the parameter",
              d ->
                  unless(
                      d.parameter("MaximumConcurrency")
                          .equals(mapping(d).at("/ScalingConfig/MaximumConcurrency").asText()),
                      "MaximumConcurrency"),
              with(
                  EVENTS + "/ScalingConfig/MaximumConcurrency",
                  Map.of("Fn::Sub", "1${MaximumConcurrency}"))),
          check(
              "events go to the version that SnapStart made ready, never to $LATEST",
              d ->
                  unless(
                      mapping(d).path("FunctionName").asText().equals("${IngestFunctionAliaslive}")
                          && d.properties("IngestFunction")
                              .at("/SnapStart/ApplyOn")
                              .asText()
                              .equals("PublishedVersions"),
                      "no alias or no SnapStart"),
              with("/Resources/IngestFunction/Properties/SnapStart/ApplyOn", "None"),
              without("/Resources/IngestFunction/Properties/AutoPublishAlias")
                  .and(
                      without(
                          "/Resources/IngestFunction/Properties/AutoPublishAliasAllProperties"))),
          check(
              "only objects below the prefix become messages",
              d ->
                  d.properties("ObjectRule").isMissingNode()
                      ? unless(
                          d.properties("ObjectBucket")
                              .at("/NotificationConfiguration/QueueConfigurations")
                              .toString()
                              .equals(
                                  "[{\"Event\":\"s3:ObjectCreated:*\",\"Queue\":\"${ObjectQueue.Arn}\","
                                      + "\"Filter\":{\"S3Key\":{\"Rules\":[{\"Name\":\"prefix\",\"Value\":\"%s/v1/\"}]}}}]"
                                          .formatted(d.parameter("Prefix"))),
                          "NotificationConfiguration")
                      : unless(
                          d.properties("ObjectRule")
                              .toString()
                              .equals(
                                  ("{\"Description\":\"Objects of scrapers go to the queue.\",\"EventPattern\":"
                                          + "{\"source\":[\"aws.s3\"],\"detail-type\":[\"Object Created\"],\"detail\":"
                                          + "{\"bucket\":{\"name\":[\"%s\"]},\"object\":{\"key\":[{\"prefix\":\"%s/v1/\"}]}}},"
                                          + "\"Targets\":[{\"Id\":\"queue\",\"Arn\":\"${ObjectQueue.Arn}\"}]}")
                                      .formatted(
                                          d.parameter("ExistingBucketName"),
                                          d.parameter("Prefix"))),
                          "ObjectRule"),
              with("/Resources/ObjectRule/Properties/State", "DISABLED"),
              without(
                  "/Resources/ObjectBucket/Properties/NotificationConfiguration/QueueConfigurations/0/Filter"),
              without("/Resources/ObjectRule/Properties/EventPattern/detail/object"),
              without("/Resources/ObjectRule/Properties/EventPattern/detail/bucket")));

  /** What a mapping has besides what checks of their own look at. */
  private static JsonNode taken(Deployment deployment) {
    ObjectNode all = mapping(deployment).deepCopy();
    return all.remove(
        List.of(
            "FunctionName",
            "FunctionResponseTypes",
            "MaximumBatchingWindowInSeconds",
            "ScalingConfig"));
  }

  private static JsonNode mapping(Deployment deployment) {
    return deployment
        .ofType("AWS::Lambda::EventSourceMapping")
        .findFirst()
        .orElseThrow()
        .properties();
  }
}
