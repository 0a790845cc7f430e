package io.pgtracker.ingest.lambda.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers to CloudFormation, which waits an hour for each. */
class StackRequestTest {
  private TestStack stack;

  @BeforeEach
  void start() throws Exception {
    stack = new TestStack();
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  private StackRequest request() throws IOException {
    return StackRequest.of(new ObjectMapper().readTree(stack.request("Update")));
  }

  @Test
  void anAnswerThatIsNotTakenIsGivenAgain() throws Exception {
    stack.refuse(2);
    request().answer(true, "done", Map.of());
    assertThat(stack.answer().path("Status").textValue()).isEqualTo("SUCCESS");
  }

  @Test
  void aStackThatTakesNoAnswerIsToldOfWithoutItsUrl() throws Exception {
    stack.refuse(3);
    StackRequest request = request();
    assertThatThrownBy(() -> request.answer(true, "done", Map.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("HTTP 503")
        .hasMessageNotContaining("signature");
  }

  @Test
  void aReasonIsCutToWhatAnAnswerMayHold() throws Exception {
    request().answer(false, "x".repeat(9_000), Map.of());
    JsonNode answer = stack.answer();
    assertThat(answer.path("Status").textValue()).isEqualTo("FAILED");
    assertThat(answer.toString()).hasSizeLessThan(4_096);
  }

  @Test
  void theIdOfTheResourceStaysWhatTheStackKnows() throws Exception {
    request().answer(true, "done", Map.of());
    String first = stack.answer().path("PhysicalResourceId").textValue();
    assertThat(first).isNotEmpty();
    ObjectMapper json = new ObjectMapper();
    JsonNode known =
        json.readTree(
            stack
                .request("Update")
                .replace("\"RequestId\"", "\"PhysicalResourceId\": \"other\", \"RequestId\""));
    StackRequest.of(known).answer(true, "done", Map.of());
    assertThat(stack.answer().path("PhysicalResourceId").textValue()).isEqualTo("other");
  }
}
