package io.pgtracker.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.aws.emulator.Place;
import io.pgtracker.aws.runtime.InvocationResult;
import io.pgtracker.aws.runtime.LambdaFunction;
import io.pgtracker.ingest.GeneratedHistory;
import io.pgtracker.objects.StoredObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events that never come. */
class LostEventsTest {
  private static final String RECONCILE = "io.pgtracker.ingest.lambda.ReconcileHandler";

  @ParameterizedTest
  @EnumSource(
      value = Place.class,
      names = {"LOCAL", "NOTIFICATIONS"})
  void objectsWhoseEventsAreLostAreFoundByReconcile(Place place) throws Exception {
    List<StoredObject> objects = GeneratedHistory.objects("orders", 7, 4);
    try (Pipeline pipeline = Pipeline.create(place)) {
      pipeline.put(objects.subList(0, 2));
      assertThat(pipeline.intercept()).hasSizeGreaterThanOrEqualTo(2);
      pipeline.put(objects.subList(2, 4));
      pipeline.source().drain(1);
      // it begins no object with less than a minute left: the template gives it fifteen
      try (LambdaFunction reconcile =
          new LambdaFunction(
              pipeline
                  .function()
                  .settings()
                  .withHandler(RECONCILE)
                  .withTimeout(Duration.ofMinutes(15)))) {
        InvocationResult result = reconcile.invoke("{}");
        assertThat(result.end())
            .as(result.payload() + reconcile.log())
            .isEqualTo(InvocationResult.End.ANSWERED);
      }
      pipeline.assertHolds(objects);
    }
  }
}
