package io.pgtracker.aws.emulator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * A queue of SQS.
 *
 * @param url of the queue
 * @param deadLetterUrl of the queue its dead letters go to
 */
public record SqsQueue(SqsClient client, String url, String deadLetterUrl) implements MessageQueue {

  /** Makes a queue and its dead-letter queue. */
  static SqsQueue create(SqsClient client, String name) {
    String dead = client.createQueue(request -> request.queueName(name + "-dead")).queueUrl();
    String redrive =
        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
            .formatted(arn(client, dead), MOST_RECEIVES);
    Map<QueueAttributeName, String> attributes =
        Map.of(
            QueueAttributeName.VISIBILITY_TIMEOUT,
            Integer.toString(VISIBILITY_SECONDS),
            QueueAttributeName.REDRIVE_POLICY,
            redrive);
    String url =
        client.createQueue(request -> request.queueName(name).attributes(attributes)).queueUrl();
    return new SqsQueue(client, url, dead);
  }

  /** Its name for policies and notifications. */
  String arn() {
    return arn(client, url);
  }

  private static String arn(SqsClient client, String url) {
    return attribute(client, url, QueueAttributeName.QUEUE_ARN);
  }

  private static String attribute(SqsClient client, String url, QueueAttributeName name) {
    return Objects.requireNonNull(
        client
            .getQueueAttributes(request -> request.queueUrl(url).attributeNames(name))
            .attributes()
            .get(name));
  }

  @Override
  public void send(String body) {
    client.sendMessage(request -> request.queueUrl(url).messageBody(body));
  }

  @Override
  public List<Message> receive(int most) {
    return client
        .receiveMessage(
            request ->
                request
                    .queueUrl(url)
                    .maxNumberOfMessages(most)
                    .messageSystemAttributeNames(
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
        .messages()
        .stream()
        .map(
            message ->
                new Message(
                    message.messageId(),
                    message.receiptHandle(),
                    Integer.parseInt(
                        message
                            .attributes()
                            .getOrDefault(
                                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "0")),
                    message.body()))
        .toList();
  }

  @Override
  public void delete(Message message) {
    client.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receipt()));
  }

  @Override
  public void giveBack(Message message) {
    client.changeMessageVisibility(
        request -> request.queueUrl(url).receiptHandle(message.receipt()).visibilityTimeout(0));
  }

  @Override
  public int deadLetters() {
    return Integer.parseInt(
        attribute(client, deadLetterUrl, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
  }
}
