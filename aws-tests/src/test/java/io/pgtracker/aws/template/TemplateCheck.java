package io.pgtracker.aws.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something the template must hold, with a way to break it.
 *
 * @param name what holds
 * @param problems what is wrong with a deployment
 * @param break_ makes of the template one that the check must refuse
 */
record TemplateCheck(
    String name, Function<Deployment, Stream<String>> problems, Consumer<ObjectNode> break_) {

  private static final String LAMBDA = "AWS::Lambda::Function";
  private static final String VPC_POLICY =
      "arn:aws:iam::aws:policy/service-role/AWSLambdaENIManagementAccess";

  static final List<TemplateCheck> ALL =
      List.of(
          new TemplateCheck(
              "the ingest function says which messages of a batch failed",
              d ->
                  unless(
                      mapping(d)
                          .path("FunctionResponseTypes")
                          .toString()
                          .contains("ReportBatchItemFailures"),
                      "no ReportBatchItemFailures"),
              t ->
                  remove(
                      t,
                      "/Resources/IngestFunction/Properties/Events/Objects/Properties",
                      "FunctionResponseTypes")),
          new TemplateCheck(
              "a message stays hidden for six times the function's timeout and the batching window",
              d -> {
                int window = mapping(d).path("MaximumBatchingWindowInSeconds").asInt();
                int timeout = d.properties("IngestFunction").path("Timeout").asInt();
                return unless(
                    d.properties("ObjectQueue").path("VisibilityTimeout").asInt()
                        >= 6 * timeout + window,
                    "VisibilityTimeout is too short");
              },
              t -> at(t, "/Resources/ObjectQueue/Properties").put("VisibilityTimeout", 364)),
          new TemplateCheck(
              "a store that is away for hours fills no dead-letter queue",
              d ->
                  unless(
                      d.properties("ObjectQueue")
                              .path("RedrivePolicy")
                              .path("maxReceiveCount")
                              .asInt()
                          == 1000,
                      "maxReceiveCount"),
              t ->
                  at(t, "/Resources/ObjectQueue/Properties/RedrivePolicy")
                      .put("maxReceiveCount", 5)),
          new TemplateCheck(
              "what can't be ingested goes to a dead-letter queue of this stack",
              d ->
                  unless(
                      "${ObjectDeadLetterQueue.Arn}"
                          .equals(
                              d.properties("ObjectQueue")
                                  .path("RedrivePolicy")
                                  .path("deadLetterTargetArn")
                                  .asText()),
                      "no dead-letter queue"),
              t -> remove(t, "/Resources/ObjectQueue/Properties", "RedrivePolicy")),
          new TemplateCheck(
              "queues keep messages for 14 days, encrypted",
              d ->
                  d.ofType("AWS::SQS::Queue")
                      .filter(
                          q ->
                              q.properties().path("MessageRetentionPeriod").asInt() != 1209600
                                  || !q.properties().path("SqsManagedSseEnabled").asBoolean())
                      .map(Deployment.Resource::name),
              t ->
                  at(t, "/Resources/ObjectDeadLetterQueue/Properties")
                      .put("MessageRetentionPeriod", 345600)),
          new TemplateCheck(
              "connections to the store are bounded by the parameter",
              d ->
                  unless(
                      mapping(d).path("ScalingConfig").path("MaximumConcurrency").asInt() == 4,
                      "MaximumConcurrency"),
              t ->
                  remove(
                      t,
                      "/Resources/IngestFunction/Properties/Events/Objects/Properties",
                      "ScalingConfig")),
          new TemplateCheck(
              "events go to the version that SnapStart made ready, never to $LATEST",
              d ->
                  unless(
                      "${IngestFunctionAliaslive}".equals(mapping(d).path("FunctionName").asText())
                          && "PublishedVersions"
                              .equals(
                                  d.properties("IngestFunction")
                                      .path("SnapStart")
                                      .path("ApplyOn")
                                      .asText()),
                      "no alias or no SnapStart"),
              t ->
                  remove(
                      t,
                      "/Resources/IngestFunction/Properties",
                      "AutoPublishAlias",
                      "AutoPublishAliasAllProperties")),
          new TemplateCheck(
              "no policy of ours is for any resource or any action",
              d ->
                  d.statements().stream()
                      .filter(
                          s ->
                              s.allows()
                                  && (s.texts("Resource").contains("*")
                                      || s.texts("Action").stream().anyMatch(a -> a.endsWith("*"))
                                      || s.all().has("NotResource")
                                      || s.all().has("NotAction")))
                      .map(Deployment.Statement::owner),
              t ->
                  ((ObjectNode)
                          t.at(
                              "/Resources/HealthRole/Properties/Policies/0/PolicyDocument/Statement/1"))
                      .put("Resource", "*")),
          new TemplateCheck(
              "no action of a policy is for any action",
              d ->
                  d.statements().stream()
                      .filter(
                          s ->
                              s.allows()
                                  && s.texts("Action").stream().anyMatch(a -> a.contains("*")))
                      .map(Deployment.Statement::owner),
              t ->
                  ((ObjectNode)
                          t.at("/Resources/ScraperPolicy/Properties/PolicyDocument/Statement/0"))
                      .put("Action", "s3:Put*")),
          new TemplateCheck(
              "AWS's own policies stand in no role but for network interfaces",
              d ->
                  d.ofType("AWS::IAM::Role")
                      .filter(
                          r ->
                              stream(r.properties().path("ManagedPolicyArns"))
                                  .anyMatch(p -> !p.asText().equals(VPC_POLICY)))
                      .map(Deployment.Resource::name),
              t -> remove(t, "/Resources/IngestFunction/Properties", "Role")),
          new TemplateCheck(
              "scrapers write below their own instance and can do nothing else",
              d ->
                  d.statements().stream()
                      .filter(
                          s ->
                              s.allows()
                                  && (s.owner().equals("ScraperPolicy")
                                      || "ScrapersOfOtherAccounts"
                                          .equals(s.all().path("Sid").asText())))
                      .filter(s -> !"Encrypt".equals(s.all().path("Sid").asText()))
                      .filter(
                          s ->
                              !s.texts("Action").equals(List.of("s3:PutObject"))
                                  || !s.texts("Resource")
                                      .get(0)
                                      .endsWith(
                                          "/history/v1/instance=${aws:PrincipalTag/pgtracker-instance}/*"))
                      .map(Deployment.Statement::owner),
              t ->
                  ((ObjectNode)
                          t.at("/Resources/ScraperPolicy/Properties/PolicyDocument/Statement/0"))
                      .putArray("Action")
                      .add("s3:PutObject")
                      .add("s3:GetObject")),
          new TemplateCheck(
              "nothing is open to the public",
              d ->
                  Stream.concat(
                      d.ofType("AWS::S3::Bucket")
                          .filter(
                              b ->
                                  stream(b.properties().path("PublicAccessBlockConfiguration"))
                                          .filter(JsonNode::asBoolean)
                                          .count()
                                      != 4)
                          .map(Deployment.Resource::name),
                      d.statements().stream()
                          .filter(s -> s.allows() && "*".equals(s.all().path("Principal").asText()))
                          .map(Deployment.Statement::owner)),
              t ->
                  at(t, "/Resources/ObjectBucket/Properties/PublicAccessBlockConfiguration")
                      .put("BlockPublicPolicy", false)),
          new TemplateCheck(
              "bucket and queues take TLS only",
              d ->
                  d.all()
                      .filter(
                          r ->
                              Set.of("AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy")
                                  .contains(r.all().path("Type").asText()))
                      .map(Deployment.Resource::name)
                      .filter(
                          owner ->
                              d.statements().stream()
                                  .noneMatch(
                                      s ->
                                          s.owner().equals(owner)
                                              && !s.allows()
                                              && "false"
                                                  .equals(
                                                      s.all()
                                                          .at("/Condition/Bool/aws:SecureTransport")
                                                          .asText()))),
              t ->
                  at(t, "/Resources/ObjectBucketPolicy/Properties/PolicyDocument/Statement/0")
                      .put("Effect", "Allow")
                      .put("Principal", "111122223333")),
          new TemplateCheck(
              "a key is written once",
              d ->
                  d.ofType("AWS::S3::BucketPolicy")
                      .map(Deployment.Resource::name)
                      .filter(
                          owner ->
                              d.statements().stream()
                                  .noneMatch(
                                      s ->
                                          s.owner().equals(owner)
                                              && !s.allows()
                                              && "true"
                                                  .equals(
                                                      s.all()
                                                          .at("/Condition/Null/s3:if-none-match")
                                                          .asText()))),
              t ->
                  ((ArrayNode)
                          t.at("/Resources/ObjectBucketPolicy/Properties/PolicyDocument/Statement"))
                      .remove(2)),
          new TemplateCheck(
              "the bucket outlives its stack, encrypted, and its objects only expire",
              d ->
                  d.ofType("AWS::S3::Bucket")
                      .filter(
                          b ->
                              !"Retain".equals(b.all().path("DeletionPolicy").asText())
                                  || !"Retain".equals(b.all().path("UpdateReplacePolicy").asText())
                                  || b.properties()
                                      .at("/BucketEncryption/ServerSideEncryptionConfiguration")
                                      .isEmpty()
                                  || !"BucketOwnerEnforced"
                                      .equals(
                                          b.properties()
                                              .at("/OwnershipControls/Rules/0/ObjectOwnership")
                                              .asText())
                                  || b.properties()
                                      .path("LifecycleConfiguration")
                                      .toString()
                                      .contains("Transition"))
                      .map(Deployment.Resource::name),
              t -> remove(t, "/Resources/ObjectBucket", "DeletionPolicy")),
          new TemplateCheck(
              "every function's log expires",
              d ->
                  d.ofType(LAMBDA)
                      .filter(
                          f -> {
                            String group =
                                f.properties()
                                    .at("/LoggingConfig/LogGroup")
                                    .asText()
                                    .replaceAll("[${}]", "");
                            return !d.properties(group).path("RetentionInDays").isValueNode();
                          })
                      .map(Deployment.Resource::name),
              t -> remove(t, "/Resources/HealthLogGroup/Properties", "RetentionInDays")),
          new TemplateCheck(
              "every function has an alarm for its errors",
              d ->
                  d.ofType(LAMBDA)
                      .map(Deployment.Resource::name)
                      .filter(
                          f ->
                              d.ofType("AWS::CloudWatch::Alarm")
                                  .noneMatch(
                                      a ->
                                          "Errors"
                                                  .equals(
                                                      a.properties().path("MetricName").asText())
                                              && ("${" + f + "}")
                                                  .equals(
                                                      a.properties()
                                                          .at("/Dimensions/0/Value")
                                                          .asText()))),
              t -> remove(t, "/Resources", "ReconcileErrorsAlarm")),
          new TemplateCheck(
              "dead letters, an old message and silent instances raise an alarm",
              d ->
                  Stream.of(
                          "ApproximateNumberOfMessagesVisible",
                          "ApproximateAgeOfOldestMessage",
                          "SilentInstances")
                      .filter(
                          metric ->
                              d.ofType("AWS::CloudWatch::Alarm")
                                  .noneMatch(
                                      a ->
                                          a.properties()
                                              .path("MetricName")
                                              .asText()
                                              .equals(metric))),
              t ->
                  at(t, "/Resources/SilentInstancesAlarm/Properties")
                      .put("MetricName", "SilentInstance")),
          new TemplateCheck(
              "alarms have no dimension of instances and a page in docs/runbooks",
              d ->
                  d.ofType("AWS::CloudWatch::Alarm")
                      .filter(
                          a ->
                              a.properties().path("Dimensions").size() != 1
                                  || !java.nio.file.Files.exists(
                                      SamTransform.projectFile("docs")
                                          .resolve("..")
                                          .resolve(
                                              a.properties()
                                                  .path("AlarmDescription")
                                                  .asText()
                                                  .replaceAll(".*: ", ""))))
                      .map(Deployment.Resource::name),
              t ->
                  at(t, "/Resources/OldestMessageAlarm/Properties")
                      .put("AlarmDescription", "Late: docs/runbooks/none.md")),
          new TemplateCheck(
              "the store is migrated before the other functions change",
              d ->
                  d.ofType(LAMBDA)
                      .filter(f -> !f.name().equals("MigrateFunction"))
                      .filter(f -> !f.all().path("DependsOn").toString().contains("\"Migration\""))
                      .map(Deployment.Resource::name),
              t -> remove(t, "/Resources/IngestFunction", "DependsOn")),
          new TemplateCheck(
              "every parameter is described and used",
              d ->
                  d.template().path("Parameters").properties().stream()
                      .filter(
                          p ->
                              p.getValue().path("Description").asText().isBlank()
                                  || !d.references().contains(p.getKey()))
                      .map(java.util.Map.Entry::getKey),
              t ->
                  at(t, "/Parameters")
                      .putObject("Unused")
                      .put("Type", "String")
                      .put("Description", "Nothing.")
                      .put("Default", "")),
          new TemplateCheck(
              "every role is bounded where a boundary is given",
              d ->
                  d.ofType("AWS::IAM::Role")
                      .filter(
                          r ->
                              !d.template()
                                  .at("/Resources/" + r.name() + "/Properties")
                                  .has("PermissionsBoundary"))
                      .map(Deployment.Resource::name),
              t -> remove(t, "/Resources/ReconcileRole/Properties", "PermissionsBoundary")),
          new TemplateCheck(
              "functions run on the newest managed Java",
              d ->
                  d.ofType(LAMBDA)
                      .filter(f -> !"java25".equals(f.properties().path("Runtime").asText()))
                      .map(Deployment.Resource::name),
              t -> at(t, "/Globals/Function").put("Runtime", "java21")));

  private static JsonNode mapping(Deployment deployment) {
    return deployment
        .ofType("AWS::Lambda::EventSourceMapping")
        .findFirst()
        .orElseThrow()
        .properties();
  }

  private static Stream<String> unless(boolean holds, String problem) {
    return holds ? Stream.of() : Stream.of(problem);
  }

  private static Stream<JsonNode> stream(JsonNode node) {
    return java.util.stream.StreamSupport.stream(node.spliterator(), false);
  }

  private static ObjectNode at(ObjectNode template, String pointer) {
    return (ObjectNode) Objects.requireNonNull(template.at(pointer));
  }

  private static void remove(ObjectNode template, String pointer, String... fields) {
    for (String field : fields) {
      if (at(template, pointer).remove(field) == null) {
        throw new IllegalStateException("nothing to break: " + pointer + "/" + field);
      }
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
