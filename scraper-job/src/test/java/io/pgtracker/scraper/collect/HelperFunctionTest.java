package io.pgtracker.scraper.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pgtracker.embedded.PostgresServer;
import io.pgtracker.scraper.schedule.Due;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator's function shows more; a stranger's must never run under the role. */
class HelperFunctionTest {
  private static final Due DATASET =
      TestDataset.of("helped", "select 'without' as seen")
          .helper("pgtracker.seen(oid, text)", "select pgtracker.seen(1::oid, 'a') as seen")
          .due();

  private static PostgresServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(18);
    TestServer.execute(
        server, "create role bare login", "create role owner", "create role stranger");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void install() throws Exception {
    TestServer.execute(
        server,
        "alter database postgres owner to postgres",
        "drop schema if exists pgtracker cascade",
        "create schema pgtracker",
        "grant usage on schema pgtracker to bare",
        "create function pgtracker.seen(oid, text) returns text language sql as 'select ''with'''",
        "create function pgtracker.seen(oid) returns text language sql as 'select ''other'''");
  }

  @Test
  void theFunctionOfASuperuserOrOfTheDatabasesOwnerIsUsed() throws Exception {
    assertThat(seen()).isEqualTo("with");
    TestServer.execute(
        server,
        "alter database postgres owner to owner",
        "alter function pgtracker.seen(oid, text) owner to owner");
    assertThat(seen()).isEqualTo("with");
  }

  @Test
  void thatOfAnybodyElseIsNot() throws Exception {
    TestServer.execute(server, "alter function pgtracker.seen(oid, text) owner to stranger");
    assertThat(seen()).isEqualTo("without");
  }

  @Test
  void norIsOneThatTheRoleMayNotCall() throws Exception {
    TestServer.execute(server, "revoke execute on function pgtracker.seen(oid, text) from public");
    assertThat(seen()).isEqualTo("without");
    TestServer.execute(server, "grant execute on function pgtracker.seen(oid, text) to bare");
    assertThat(seen()).isEqualTo("with");
    TestServer.execute(server, "revoke usage on schema pgtracker from bare");
    assertThat(seen()).isEqualTo("without");
  }

  @Test
  void norOneWithOtherArguments() throws Exception {
    TestServer.execute(server, "drop function pgtracker.seen(oid, text)");
    assertThat(seen()).isEqualTo("without");
  }

  @Test
  void anInstallationIsNoticedWithinTheHour() throws Exception {
    TestServer.execute(server, "alter schema pgtracker rename to away");
    try (CollectorHarness harness = harness()) {
      assertThat(seen(harness, 0)).isEqualTo("without");
      TestServer.execute(server, "alter schema away rename to pgtracker");
      assertThat(seen(harness, 3_600)).isEqualTo("with");
    }
  }

  @Test
  void aSignatureIsWrittenPlainly() {
    assertThatThrownBy(() -> HelperFunction.parse("seen('; drop table t')"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CollectorHarness harness() throws Exception {
    return new CollectorHarness(server.uri("postgres").replace("postgres@", "bare@"));
  }

  private static @Nullable String seen() throws Exception {
    try (CollectorHarness harness = harness()) {
      return seen(harness, 0);
    }
  }

  private static @Nullable String seen(CollectorHarness harness, int seconds) throws Exception {
    return harness
        .take(CollectorHarness.TICK.plusSeconds(seconds), List.of(DATASET))
        .frame("helped")
        .values("seen")
        .get(0);
  }
}
