package io.pgtracker.aws.emulator;

import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A bucket and a queue of an emulated AWS, joined by S3's own notifications or by EventBridge. */
final class EmulatedSurroundings implements Surroundings {
  private final AwsEmulator emulator;
  private final String bucket = "objects-" + UUID.randomUUID();
  private final S3Client s3;
  private final SqsClient sqs;
  private final SqsQueue queue;

  private EmulatedSurroundings(AwsEmulator emulator) {
    this.emulator = emulator;
    this.s3 = emulator.s3();
    this.sqs = emulator.sqs();
    this.queue = SqsQueue.create(sqs, bucket);
    s3.createBucket(
        request ->
            request
                .bucket(bucket)
                .createBucketConfiguration(place -> place.locationConstraint(Clients.REGION.id())));
  }

  /** S3 tells the queue itself, after a test event. */
  static EmulatedSurroundings withNotifications(AwsEmulator emulator) {
    EmulatedSurroundings made = new EmulatedSurroundings(emulator);
    made.notify(
        NotificationConfiguration.builder()
            .queueConfigurations(
                QueueConfiguration.builder()
                    .queueArn(made.queue.arn())
                    .events(Event.S3_OBJECT_CREATED)
                    .build()));
    return made;
  }

  /** S3 tells EventBridge, of which a rule tells the queue, as for a bucket that was there. */
  static EmulatedSurroundings withEventBridge(AwsEmulator emulator) {
    EmulatedSurroundings made = new EmulatedSurroundings(emulator);
    made.notify(NotificationConfiguration.builder().eventBridgeConfiguration(on -> {}));
    String rule =
        """
        {"Resources": {"Rule": {"Type": "AWS::Events::Rule", "Properties": {
          "EventPattern": {"source": ["aws.s3"], "detail-type": ["Object Created"],
                           "detail": {"bucket": {"name": ["%s"]}}},
          "Targets": [{"Id": "queue", "Arn": "%s"}]}}}}
        """
            .formatted(made.bucket, made.queue.arn());
    try (CloudFormationClient stacks = emulator.cloudFormation()) {
      stacks.createStack(request -> request.stackName(made.bucket).templateBody(rule));
      stacks.waiter().waitUntilStackCreateComplete(request -> request.stackName(made.bucket));
    }
    return made;
  }

  private void notify(NotificationConfiguration.Builder configuration) {
    s3.putBucketNotificationConfiguration(
        request -> request.bucket(bucket).notificationConfiguration(configuration.build()));
  }

  @Override
  public String bucket() {
    return bucket;
  }

  @Override
  public String location(String prefix) {
    return "s3://%s/%s?endpoint=%s&path-style=true".formatted(bucket, prefix, emulator.endpoint());
  }

  @Override
  public Map<String, String> environment() {
    return emulator.environment();
  }

  @Override
  public MessageQueue queue() {
    return queue;
  }

  @Override
  public void put(String key, byte[] content) {
    s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(content));
  }

  @Override
  public void delete(String key) {
    s3.deleteObject(request -> request.bucket(bucket).key(key));
  }

  @Override
  public void close() {
    s3.close();
    sqs.close();
  }
}
