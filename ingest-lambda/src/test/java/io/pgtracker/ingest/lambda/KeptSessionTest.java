package io.pgtracker.ingest.lambda;

import static io.pgtracker.ingest.lambda.TestEvents.notification;
import static io.pgtracker.ingest.lambda.TestEvents.queued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.pgtracker.ingest.TestStore;
import java.util.List;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The session of the store that a function keeps from event to event. */
class KeptSessionTest {
  @RegisterExtension static final HandlerSurroundings here = new HandlerSurroundings();

  @Test
  void aConnectionThatDiedBetweenEventsIsReplacedAndAnotherSurvives() throws Exception {
    assumeFalse(TestStore.throughDataApi(), "the RDS Data API keeps no connection");
    assertThat(here.function().returned(queued(1, notification(here.put(1))))).isEmpty();
    List<String> first = here.sessions();
    assertThat(here.function().returned(queued(1, notification(here.put(2))))).isEmpty();
    assertThat(here.sessions()).isEqualTo(first).hasSize(1);
    here.store().query("select pg_terminate_backend(" + first.get(0) + ")");
    assertThat(here.function().returned(queued(1, notification(here.put(3))))).isEmpty();
    assertThat(here.ledger()).containsExactly("ingested|3");
    assertThat(here.sessions()).hasSize(1).isNotEqualTo(first);
  }

  @Test
  void aSnapshotHoldsNoConnectionAndTheFunctionGoesOnAfterIt() throws Exception {
    here.function().handler().beforeCheckpoint(Core.getGlobalContext());
    here.function().handler().afterRestore(Core.getGlobalContext());
    assertThat(here.function().returned(queued(1, notification(here.put(1))))).isEmpty();
    here.function().handler().beforeCheckpoint(Core.getGlobalContext());
    assertThat(here.sessions()).isEmpty();
    here.function().handler().afterRestore(Core.getGlobalContext());
    assertThat(here.function().returned(queued(1, notification(here.put(2))))).isEmpty();
    assertThat(here.ledger()).containsExactly("ingested|2");
  }
}
