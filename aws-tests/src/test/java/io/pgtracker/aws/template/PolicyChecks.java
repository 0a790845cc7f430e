package io.pgtracker.aws.template;

import static io.pgtracker.aws.template.Breaking.appended;
import static io.pgtracker.aws.template.Breaking.with;
import static io.pgtracker.aws.template.Breaking.without;
import static io.pgtracker.aws.template.Check.check;
import static io.pgtracker.aws.template.Check.unless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What each policy allows, to the word: actions, resources and conditions. */
final class PolicyChecks {
  private static final String STORE = "/Resources/StorePolicy/Properties/PolicyDocument/Statement";
  private static final String OBJECTS =
      "/Resources/ObjectPolicy/Properties/PolicyDocument/Statement";
  private static final String SCRAPER =
      "/Resources/ScraperPolicy/Properties/PolicyDocument/Statement";
  private static final String FROM_BUCKET =
      "/Resources/ObjectQueuePolicy/Properties/PolicyDocument/Statement/1/Fn::If/1";
  private static final List<String> DATA_API =
      List.of(
          "rds-data:ExecuteStatement",
          "rds-data:BeginTransaction",
          "rds-data:CommitTransaction",
          "rds-data:RollbackTransaction");

  private PolicyChecks() {}

  static final List<Check> ALL =
      List.of(
          says(
              "the store's secret is read, its key used and its cluster's Data API called, and nothing else",
              "StorePolicy",
              d ->
                  Stream.of(
                          Stream.of(
                              allow(
                                  "secretsmanager:GetSecretValue", d.parameter("StoreSecretArn"))),
                          given(d, "StoreSecretKmsKeyArn")
                              .map(key -> by("secretsmanager", "kms:Decrypt", key)),
                          given(d, "StoreClusterArn").map(arn -> allow(DATA_API, arn)))
                      .flatMap(all -> all),
              with(STORE + "/0/Action", "secretsmanager:PutSecretValue"),
              without(STORE + "/1/Fn::If/1/Condition"),
              without(STORE + "/2"),
              with(STORE + "/2/Fn::If/1/Resource", "arn:aws:rds:eu-central-1:1:cluster:other"),
              appended(STORE, allow("secretsmanager:ListSecrets", "arn:aws:secretsmanager:x"))),
          says(
              "objects below the prefix are read and the bucket listed, and nothing else",
              "ObjectPolicy",
              d ->
                  Stream.concat(
                      Stream.of(
                          allow("s3:GetObject", bucket(d) + "/" + d.parameter("Prefix") + "/*"),
                          allow("s3:ListBucket", bucket(d))),
                      given(d, "ExistingBucketKmsKeyArn").map(key -> by("s3", "kms:Decrypt", key))),
              with(OBJECTS + "/0/Action", List.of("s3:GetObject", "s3:DeleteObject")),
              appended(
                  OBJECTS,
                  allow(
                      List.of("s3:DeleteObject", "s3:PutObject"),
                      Map.of("Fn::Sub", "arn:aws:s3:::${BucketName}/*"))),
              with(OBJECTS + "/0/Resource", Map.of("Fn::Sub", "arn:aws:s3:::${BucketName}/*")),
              without(OBJECTS + "/2/Fn::If/1/Condition")),
          says(
              "scrapers of this account write below their own instance and can do nothing else",
              "ScraperPolicy",
              d ->
                  Stream.concat(
                      Stream.of(allow("s3:PutObject", bucket(d) + ownInstance(d))),
                      given(d, "ExistingBucketKmsKeyArn")
                          .map(key -> by("s3", "kms:GenerateDataKey", key))),
              with(SCRAPER + "/0/Action", List.of("s3:PutObject", "s3:GetObject")),
              without(SCRAPER + "/1/Fn::If/1/Condition")),
          check(
              "scrapers of other accounts write below their own instance and can do nothing else",
              d ->
                  unless(
                      d.parameter("ScraperAccountIds").isEmpty()
                          || !d.resources().has("ObjectBucketPolicy")
                          || allowed(d, "ObjectBucketPolicy")
                              .equals(
                                  Breaking.JSON.valueToTree(
                                      List.of(
                                          Map.of(
                                              "Effect",
                                              "Allow",
                                              "Principal",
                                              Map.of(
                                                  "AWS",
                                                  d.parameter("ScraperAccountIds").split(",")),
                                              "Action",
                                              "s3:PutObject",
                                              "Resource",
                                              "${ObjectBucket.Arn}" + ownInstance(d))))),
                      "ScrapersOfOtherAccounts"),
              with(
                  "/Resources/ObjectBucketPolicy/Properties/PolicyDocument/Statement/6/Fn::If/1/Resource",
                  "arn:aws:s3:::ours/history/v1/*"),
              with(
                  "/Resources/ObjectBucketPolicy/Properties/PolicyDocument/Statement/6/Fn::If/1/Principal",
                  Map.of("AWS", "123456789012"))),
          check(
              "S3 or EventBridge writes to the queue, for this account's bucket or rule only",
              d ->
                  unless(
                      allowed(d, "ObjectQueuePolicy")
                          .equals(Breaking.JSON.valueToTree(List.of(sending(d)))),
                      "ObjectQueuePolicy"),
              without(FROM_BUCKET + "/Condition/ArnEquals"),
              without(FROM_BUCKET + "/Condition/StringEquals")
                  .and(
                      with(
                          FROM_BUCKET + "/Condition/StringLike", Map.of("aws:SourceAccount", "*"))),
              with(FROM_BUCKET + "/Principal", Map.of("AWS", "444455556666")),
              without(
                  "/Resources/ObjectQueuePolicy/Properties/PolicyDocument/Statement/1/Fn::If/2/Condition")),
          check(
              "a function writes its own log, and only ingest takes messages",
              d ->
                  d.ofType("AWS::IAM::Role")
                      .map(Deployment.Resource::name)
                      .filter(role -> !allowed(d, role).equals(own(role))),
              with(
                  "/Resources/HealthRole/Properties/Policies/0/PolicyDocument/Statement/0/Resource",
                  Map.of("Fn::GetAtt", List.of("IngestLogGroup", "Arn"))),
              with(
                  "/Resources/MigrateRole/Properties/Policies/0/PolicyDocument/Statement/0/Action",
                  List.of("logs:CreateLogStream", "logs:PutLogEvents", "logs:DeleteLogStream")),
              with(
                  "/Resources/IngestRole/Properties/Policies/0/PolicyDocument/Statement/1/Action",
                  List.of("sqs:ReceiveMessage", "sqs:PurgeQueue", "sqs:GetQueueAttributes")),
              without("/Resources/IngestRole/Properties/Policies/0/PolicyDocument/Statement/1")));

  /** What a policy allows, whole and in this order, and that it has nothing else. */
  private static Check says(
      String name,
      String policy,
      Function<Deployment, Stream<Map<String, Object>>> expected,
      Breaking... breakings) {
    return check(
        name,
        d ->
            unless(
                allowed(d, policy).equals(Breaking.JSON.valueToTree(expected.apply(d).toList())),
                policy),
        breakings);
  }

  /** Statements of a policy or role that allow, without their names. */
  private static JsonNode allowed(Deployment deployment, String owner) {
    return Breaking.JSON.valueToTree(
        deployment.statements().stream()
            .filter(s -> s.owner().equals(owner) && s.allows())
            .map(s -> ((ObjectNode) s.all().deepCopy()).without("Sid"))
            .toList());
  }

  private static JsonNode own(String role) {
    String function = role.replace("Role", "");
    Map<String, Object> log =
        allow(
            List.of("logs:CreateLogStream", "logs:PutLogEvents"),
            "${" + function + "LogGroup.Arn}");
    Map<String, Object> messages =
        allow(
            List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"),
            "${ObjectQueue.Arn}");
    return Breaking.JSON.valueToTree(
        function.equals("Ingest") ? List.of(log, messages) : List.of(log));
  }

  private static Map<String, Object> sending(Deployment deployment) {
    boolean joined = !deployment.parameter("ExistingBucketName").isEmpty();
    String named = deployment.parameter("BucketName");
    String bucket = named.isEmpty() ? "pgtracker-111122223333-eu-central-1" : named;
    return Map.of(
        "Effect",
        "Allow",
        "Principal",
        Map.of("Service", (joined ? "events" : "s3") + ".amazonaws.com"),
        "Action",
        "sqs:SendMessage",
        "Resource",
        "${ObjectQueue.Arn}",
        "Condition",
        joined
            ? Map.of("ArnEquals", Map.of("aws:SourceArn", "${ObjectRule.Arn}"))
            : Map.of(
                "StringEquals",
                Map.of("aws:SourceAccount", "111122223333"),
                "ArnEquals",
                Map.of("aws:SourceArn", "arn:aws:s3:::" + bucket)));
  }

  private static Map<String, Object> allow(Object action, Object resource) {
    return Map.of("Effect", "Allow", "Action", action, "Resource", resource);
  }

  /** A key is used only where the service it is for asks. */
  private static Map<String, Object> by(String service, String action, String key) {
    return Map.of(
        "Effect",
        "Allow",
        "Action",
        action,
        "Resource",
        key,
        "Condition",
        Map.of("StringEquals", Map.of("kms:ViaService", service + ".eu-central-1.amazonaws.com")));
  }

  private static String bucket(Deployment deployment) {
    String joined = deployment.parameter("ExistingBucketName");
    return "arn:aws:s3:::" + (joined.isEmpty() ? "${ObjectBucket}" : joined);
  }

  private static String ownInstance(Deployment deployment) {
    return "/%s/v1/instance=${aws:PrincipalTag/pgtracker-instance}/*"
        .formatted(deployment.parameter("Prefix"));
  }

  private static Stream<String> given(Deployment deployment, String parameter) {
    return Stream.of(deployment.parameter(parameter)).filter(value -> !value.isEmpty());
  }
}
