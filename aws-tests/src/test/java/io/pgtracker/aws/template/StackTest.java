package io.pgtracker.aws.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pgtracker.aws.emulator.AwsEmulator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The transformed template deployed to the CloudFormation of an emulated AWS, without its functions
 * and what needs them: those run by themselves in other suites.
 */
class StackTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String KEY = "/v1/instance=orders/date=2026-11-22/a b+c.ndjson.gz";

  private static AwsEmulator emulator;
  private static SamTransform sam;

  private final String name = "pgtracker-" + UUID.randomUUID();

  @BeforeAll
  static void start() throws IOException {
    emulator = AwsEmulator.find();
    sam = SamTransform.start();
  }

  @AfterAll
  static void stop() {
    Optional.ofNullable(sam).ifPresent(SamTransform::close);
  }

  @Test
  void makesABucketWhoseObjectsArriveInItsQueue() {
    Map<String, String> parameters = Variants.with(Map.of("BucketName", name));
    Map<String, String> made = deploy(parameters);
    assertThat(made)
        .containsKeys("ObjectDeadLetterQueue", "StorePolicy", "ScraperPolicy", "IngestRole")
        .doesNotContainKeys("ObjectRule", "AlarmTopic");
    assertThat(made).containsEntry("ObjectBucket", name);
    notifyAsTheTemplateSays(made, parameters);
    put("history");
    assertThat(message(made)).contains("ObjectCreated:Put").contains("ndjson.gz");
  }

  @Test
  void makesEverythingNamedBoundedAndInAVpc() {
    Map<String, String> parameters = new HashMap<>(Variants.IN_VPC);
    parameters.put("BucketName", name);
    Map<String, String> made = deploy(parameters);
    assertThat(made)
        .containsKeys("ObjectPolicy", "HealthRole", "ReconcileRole", "HealthLogGroup", "AlarmTopic")
        .doesNotContainKey("ObjectRule");
    notifyAsTheTemplateSays(made, parameters);
    put("databases/history");
    assertThat(message(made)).contains("databases%2Fhistory").contains("ndjson.gz");
  }

  @Test
  void joinsABucketThatIsThereWhoseObjectsArriveInTheQueueThroughEventBridge() {
    try (S3Client s3 = emulator.s3()) {
      s3.createBucket(
          request ->
              request
                  .bucket(name)
                  .createBucketConfiguration(place -> place.locationConstraint("eu-central-1")));
      s3.putBucketNotificationConfiguration(
          request ->
              request
                  .bucket(name)
                  .notificationConfiguration(all -> all.eventBridgeConfiguration(on -> {})));
    }
    Map<String, String> parameters = new HashMap<>(Variants.JOINED);
    parameters.put("ExistingBucketName", name);
    Map<String, String> made = deploy(parameters);
    assertThat(made).containsKey("ObjectRule").doesNotContainKeys("ObjectBucket", "AlarmTopic");
    put("history");
    assertThat(message(made)).contains("a b+c.ndjson.gz");
  }

  /** Moto's CloudFormation makes the bucket without its notifications. */
  private void notifyAsTheTemplateSays(Map<String, String> made, Map<String, String> parameters) {
    ObjectNode template = sam.read(SamTransform.projectFile("template.yaml"));
    JsonNode rule =
        new Intrinsics(template, parameters)
            .resources()
            .at("/ObjectBucket/Properties/NotificationConfiguration/QueueConfigurations/0");
    assertThat(rule.path("Queue").asText()).isEqualTo("${ObjectQueue.Arn}");
    JsonNode prefix = rule.at("/Filter/S3Key/Rules/0");
    FilterRule only =
        FilterRule.builder()
            .name(prefix.path("Name").asText())
            .value(prefix.path("Value").asText())
            .build();
    try (S3Client s3 = emulator.s3();
        SqsClient sqs = emulator.sqs()) {
      String arn =
          sqs.getQueueAttributes(
                  request ->
                      request
                          .queueUrl(made.get("ObjectQueue"))
                          .attributeNames(QueueAttributeName.QUEUE_ARN))
              .attributes()
              .get(QueueAttributeName.QUEUE_ARN);
      QueueConfiguration queue =
          QueueConfiguration.builder()
              .queueArn(arn)
              .eventsWithStrings(rule.path("Event").asText())
              .filter(filter -> filter.key(key -> key.filterRules(only)))
              .build();
      s3.putBucketNotificationConfiguration(
          request ->
              request
                  .bucket(name)
                  .notificationConfiguration(
                      NotificationConfiguration.builder().queueConfigurations(queue).build()));
    }
  }

  private void put(String prefix) {
    try (S3Client s3 = emulator.s3()) {
      s3.putObject(
          request -> request.bucket(name).key(prefix + KEY),
          RequestBody.fromString("as good as any"));
    }
  }

  /** What the queue has of the object, S3's test message and the like apart. */
  private static String message(Map<String, String> made) {
    String queue = Objects.requireNonNull(made.get("ObjectQueue"));
    Instant end = Instant.now().plus(LIMIT);
    try (SqsClient sqs = emulator.sqs()) {
      while (Instant.now().isBefore(end)) {
        List<Message> messages =
            sqs.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(2)).messages();
        for (Message message : messages) {
          if (message.body().contains("instance")) {
            return message.body();
          }
        }
      }
    }
    throw new AssertionError("no message of the object in " + queue + " within " + LIMIT);
  }

  private Map<String, String> deploy(Map<String, String> parameters) {
    ObjectNode template =
        sam.transformed(sam.read(SamTransform.projectFile("template.yaml")), Map.of());
    removeFunctions(template);
    decideItems(template.get("Resources"), new Intrinsics(template, parameters));
    try (CloudFormationClient stacks = emulator.cloudFormation()) {
      stacks.createStack(
          request ->
              request
                  .stackName(name)
                  .capabilities(Capability.CAPABILITY_IAM)
                  .templateBody(template.toString())
                  .parameters(
                      parameters.entrySet().stream()
                          .map(
                              p ->
                                  Parameter.builder()
                                      .parameterKey(p.getKey())
                                      .parameterValue(p.getValue())
                                      .build())
                          .toList()));
      stacks.waiter().waitUntilStackCreateComplete(request -> request.stackName(name));
      return stacks
          .describeStackResources(request -> request.stackName(name))
          .stackResources()
          .stream()
          // What an emulator does not know has no id: alarms and policies of buckets and queues.
          .filter(resource -> resource.physicalResourceId() != null)
          .collect(
              Collectors.toMap(
                  StackResource::logicalResourceId, StackResource::physicalResourceId));
    }
  }

  /** Functions and the custom resource, then all that names what is gone. */
  private static void removeFunctions(ObjectNode template) {
    template.remove(List.of("Outputs", "Metadata", "Rules"));
    ObjectNode resources = (ObjectNode) template.get("Resources");
    Set<String> gone = new HashSet<>();
    resources
        .properties()
        .forEach(
            resource -> {
              String type = resource.getValue().path("Type").asText();
              if (type.startsWith("AWS::Lambda::") || type.startsWith("Custom::")) {
                gone.add(resource.getKey());
              }
            });
    Set<String> functions = Set.copyOf(gone);
    resources
        .properties()
        .forEach(
            resource -> {
              if (functions.stream().anyMatch(name -> names(resource.getValue(), name))) {
                gone.add(resource.getKey());
              }
            });
    resources.remove(gone);
  }

  /** Moto knows AWS::NoValue as a property, but not as an item of a list. */
  private static void decideItems(JsonNode node, Intrinsics conditions) {
    node.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              if (value.isArray() && !field.getKey().startsWith("Fn::")) {
                decide((ArrayNode) value, conditions);
              }
            });
    node.forEach(child -> decideItems(child, conditions));
  }

  private static void decide(ArrayNode items, Intrinsics conditions) {
    for (int i = items.size() - 1; i >= 0; i--) {
      JsonNode choice = items.get(i).path("Fn::If");
      if (choice.isArray()) {
        JsonNode chosen = choice.get(conditions.holds(choice.get(0).asText()) ? 1 : 2);
        if ("AWS::NoValue".equals(chosen.path("Ref").asText())) {
          items.remove(i);
        } else {
          items.set(i, chosen);
        }
      }
    }
  }

  private static boolean names(JsonNode node, String name) {
    return node.toString().contains("\"Ref\":\"" + name + "\"")
        || node.toString().contains("\"Fn::GetAtt\":[\"" + name + "\"");
  }
}
