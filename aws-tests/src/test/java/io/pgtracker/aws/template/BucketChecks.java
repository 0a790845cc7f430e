package io.pgtracker.aws.template;

import static io.pgtracker.aws.template.Breaking.with;
import static io.pgtracker.aws.template.Breaking.without;
import static io.pgtracker.aws.template.Check.check;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What keeps the objects of the bucket that is made, and keeps others away from them. */
final class BucketChecks {
  private static final String BUCKET = "/Resources/ObjectBucket";
  private static final String BUCKET_POLICY = "/Resources/ObjectBucketPolicy";
  private static final String POLICY = BUCKET_POLICY + "/Properties/PolicyDocument/Statement";

  private static final String OVERWRITING =
      "{\"Null\":{\"s3:if-none-match\":true},\"Bool\":{\"s3:ObjectCreationOperation\":true}}";

  /** Of objects that S3 would not give to the functions. */
  private static final List<String> UNREADABLE =
      List.of(
          "{\"Null\":{\"s3:x-amz-storage-class\":false},"
              + "\"StringNotEquals\":{\"s3:x-amz-storage-class\":\"STANDARD\"}}",
          "{\"Null\":{\"s3:x-amz-server-side-encryption-customer-algorithm\":false}}",
          "{\"Null\":{\"s3:x-amz-server-side-encryption\":false},"
              + "\"StringNotEquals\":{\"s3:x-amz-server-side-encryption\":\"AES256\"}}");

  private BucketChecks() {}

  static final List<Check> ALL =
      List.of(
          check(
              "the bucket and its policy outlive their stack, but not a first deployment that fails",
              d ->
                  d.all()
                      .filter(r -> r.type().matches("AWS::S3::Bucket(Policy)?"))
                      .filter(
                          r ->
                              !r.all()
                                      .path("DeletionPolicy")
                                      .asText()
                                      .equals("RetainExceptOnCreate")
                                  || !r.all().path("UpdateReplacePolicy").asText().equals("Retain"))
                      .map(Deployment.Resource::name),
              without(BUCKET + "/DeletionPolicy"),
              with(BUCKET + "/DeletionPolicy", "Retain"),
              with(BUCKET + "/UpdateReplacePolicy", "Delete"),
              without(BUCKET_POLICY + "/DeletionPolicy"),
              with(BUCKET_POLICY + "/UpdateReplacePolicy", "Delete")),
          buckets(
              "nothing in the bucket can be made public",
              bucket ->
                  bucket
                      .properties()
                      .path("PublicAccessBlockConfiguration")
                      .toString()
                      .equals(
                          "{\"BlockPublicAcls\":true,\"BlockPublicPolicy\":true,"
                              + "\"IgnorePublicAcls\":true,\"RestrictPublicBuckets\":true}"),
              without(BUCKET + "/Properties/PublicAccessBlockConfiguration"),
              with(BUCKET + "/Properties/PublicAccessBlockConfiguration/BlockPublicPolicy", false)),
          buckets(
              "objects are encrypted",
              bucket ->
                  bucket
                      .properties()
                      .at(
                          "/BucketEncryption/ServerSideEncryptionConfiguration/0"
                              + "/ServerSideEncryptionByDefault")
                      .toString()
                      .equals("{\"SSEAlgorithm\":\"AES256\"}"),
              without(BUCKET + "/Properties/BucketEncryption")),
          buckets(
              "the bucket's account owns what others write",
              bucket ->
                  bucket
                      .properties()
                      .at("/OwnershipControls/Rules/0/ObjectOwnership")
                      .asText()
                      .equals("BucketOwnerEnforced"),
              with(
                  BUCKET + "/Properties/OwnershipControls/Rules/0/ObjectOwnership",
                  "ObjectWriter")),
          buckets(
              "objects expire after the given days, if at all, and are never moved",
              bucket -> {
                String rules = bucket.properties().path("LifecycleConfiguration").toString();
                return !rules.contains("Transition") && !rules.contains("Noncurrent");
              },
              Breaking.appended(
                  BUCKET + "/Properties/LifecycleConfiguration/Rules",
                  Map.of(
                      "Id",
                      "archive",
                      "Status",
                      "Enabled",
                      "Transitions",
                      List.of(Map.of("StorageClass", "GLACIER", "TransitionInDays", 90))))),
          buckets(
              "the bucket waits for the policy of its queue, without which S3 refuses the notification",
              bucket -> bucket.all().path("DependsOn").asText().equals("ObjectQueuePolicy"),
              without(BUCKET + "/DependsOn")),
          check(
              "a key is written once",
              d ->
                  d.ofType("AWS::S3::Bucket")
                      .map(Deployment.Resource::name)
                      .filter(bucket -> !isDenied(d, bucket, OVERWRITING)),
              without(POLICY + "/5"),
              with(POLICY + "/5/Condition/Bool/s3:ObjectCreationOperation", false),
              with(POLICY + "/5/Condition/Null/s3:if-none-match", false)),
          check(
              "objects come in S3's own storage and encryption, or not at all: others cannot be read back",
              d ->
                  d.ofType("AWS::S3::Bucket")
                      .map(Deployment.Resource::name)
                      .flatMap(bucket -> UNREADABLE.stream().filter(c -> !isDenied(d, bucket, c))),
              without(POLICY + "/2"),
              with(POLICY + "/2/Resource", "${ObjectBucket.Arn}/other/*"),
              without(POLICY + "/2/Condition/Null"),
              with(POLICY + "/2/Condition/StringNotEquals/s3:x-amz-storage-class", "GLACIER"),
              without(POLICY + "/3"),
              without(POLICY + "/4"),
              with(
                  POLICY + "/4/Condition/StringNotEquals/s3:x-amz-server-side-encryption",
                  "aws:kms")),
          check(
              "bucket and queues take TLS only",
              d ->
                  d.all()
                      .filter(r -> List.of("AWS::S3::Bucket", "AWS::SQS::Queue").contains(r.type()))
                      .map(Deployment.Resource::name)
                      .filter(name -> d.statements().stream().noneMatch(s -> keepsToTls(s, name))),
              with(POLICY + "/0/Condition/Bool/aws:SecureTransport", true),
              with(POLICY + "/0/Resource", "${ObjectBucket.Arn}/history/*"),
              without("/Resources/ObjectDeadLetterQueuePolicy"),
              without("/Resources/ObjectQueuePolicy/Properties/PolicyDocument/Statement/0")),
          check(
              "bucket takes no TLS older than 1.2",
              d ->
                  d.ofType("AWS::S3::Bucket")
                      .map(Deployment.Resource::name)
                      .filter(
                          name ->
                              d.statements().stream()
                                  .noneMatch(
                                      s ->
                                          s.denies("s3:*")
                                              && s.texts("Resource").equals(whole(name))
                                              && s.onlyWhere(
                                                  "{\"NumericLessThan\":{\"s3:TlsVersion\":1.2}}"))),
              with(POLICY + "/1/Resource", List.of("${ObjectBucket.Arn}")),
              without(POLICY + "/1")));

  private static Check buckets(
      String name, Predicate<Deployment.Resource> holds, Breaking... breakings) {
    return check(
        name,
        d -> d.ofType("AWS::S3::Bucket").filter(holds.negate()).map(Deployment.Resource::name),
        breakings);
  }

  private static boolean keepsToTls(Deployment.Statement statement, String resource) {
    return statement.onlyWhere("{\"Bool\":{\"aws:SecureTransport\":false}}")
        && ((statement.denies("sqs:*")
                && statement.texts("Resource").equals(List.of("${" + resource + ".Arn}")))
            || (statement.denies("s3:*") && statement.texts("Resource").equals(whole(resource))));
  }

  /** Whether objects below the prefix are refused from everybody where a condition holds. */
  private static boolean isDenied(Deployment deployment, String bucket, String condition) {
    String objects = "${%s.Arn}/%s/v1/*".formatted(bucket, deployment.parameter("Prefix"));
    return deployment.statements().stream()
        .anyMatch(
            s ->
                s.denies("s3:PutObject")
                    && s.texts("Resource").equals(List.of(objects))
                    && s.onlyWhere(condition));
  }

  /** A bucket and all that is in it. */
  private static List<String> whole(String bucket) {
    return List.of("${%s.Arn}".formatted(bucket), "${%s.Arn}/*".formatted(bucket));
  }
}
