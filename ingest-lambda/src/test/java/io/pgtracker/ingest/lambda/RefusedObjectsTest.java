package io.pgtracker.ingest.lambda;

import static io.pgtracker.ingest.lambda.TestEvents.notification;
import static io.pgtracker.ingest.lambda.TestEvents.queued;
import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.catalog.Catalog;
import io.pgtracker.ingest.backlog.Again;
import io.pgtracker.ingest.backlog.BacklogIngest;
import io.pgtracker.ingest.store.StoreSession;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStores;
import io.pgtracker.objects.StoredObject;
import io.pgtracker.s3server.Fault;
import io.pgtracker.s3server.FaultProxy;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Objects that S3 has and does not give out. */
class RefusedObjectsTest {
  @RegisterExtension static final HandlerSurroundings here = new HandlerSurroundings();

  private FaultProxy proxy;
  private StoredObject archived;
  private StoredObject good;

  @BeforeEach
  void archiveOne() throws Exception {
    proxy = FaultProxy.before(here.s3().endpoint());
    archived = here.put(1);
    good = here.put(2);
    refuse("InvalidObjectState");
  }

  @AfterEach
  void close() throws Exception {
    proxy.close();
  }

  private void refuse(String code) {
    String number = archived.key().substring(archived.key().lastIndexOf('/') + 1);
    proxy.usually(
        (request, upstream, client) ->
            (request.method().equals("GET") && request.target().contains(number)
                    ? Fault.error(403, code)
                    : Fault.none())
                .apply(request, upstream, client));
  }

  private TestFunction function() {
    return new TestFunction(
        here.locationThrough(proxy.endpoint()),
        here.store().address(),
        Duration.ofSeconds(15),
        Duration.ofSeconds(4));
  }

  @Test
  void anArchivedObjectIsInTheLedgerWithItsReasonAndReadAgainOnceItIsRestored() throws Exception {
    String batch = queued(1, notification(archived), notification(good));
    assertThat(function().returned(batch)).isEmpty();
    assertThat(here.ledger()).containsExactly("ingested|1", "parked|1");
    assertThat(here.store().query("select error from pgtracker.ingest_ledger where error <> ''"))
        .singleElement()
        .asString()
        .contains(archived.key(), "InvalidObjectState", "restore it, then ingest it again");
    here.ingestBacklog(Again.REFUSED);
    assertThat(here.ledger()).containsExactly("ingested|2");
  }

  @Test
  void aListingParksItTooAndAsksForItNoMore() throws Exception {
    list();
    assertThat(here.ledger()).containsExactly("ingested|1", "parked|1");
    long asked = gets();
    list();
    assertThat(gets()).isEqualTo(asked);
    here.ingestBacklog(Again.REFUSED);
    assertThat(here.ledger()).containsExactly("ingested|2");
  }

  @Test
  void aMissingRightIsNotHeldAgainstAnObject() throws Exception {
    refuse("AccessDenied");
    TestFunction function = function();
    String batch = queued(1, notification(archived), notification(good));
    assertThat(function.returned(batch)).containsExactly("m0");
    assertThat(here.ledger()).containsExactly("ingested|1");
    assertThat(function.log()).contains("AccessDenied", "kms:Decrypt");
  }

  private long gets() {
    return proxy.requests().stream()
        .filter(request -> request.target().contains(".ndjson.gz"))
        .count();
  }

  private void list() throws Exception {
    try (ObjectStore objects = ObjectStores.open(here.locationThrough(proxy.endpoint()));
        StoreSession session = here.store().open()) {
      new BacklogIngest(objects, session, Catalog.builtIn(), (key, result) -> {})
          .runOnce(Again.UNSUPPORTED, () -> false);
    }
  }
}
