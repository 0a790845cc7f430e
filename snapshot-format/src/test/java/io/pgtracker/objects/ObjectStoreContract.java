package io.pgtracker.objects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link ObjectStore} promises, for each implementation. */
interface ObjectStoreContract {
  long ONE_MEBIBYTE = 1 << 20;

  /** An empty store of this test alone. */
  ObjectStore store();

  /** Whether the place behind the store can hold, and order, this key. */
  default boolean canHold(String key) {
    return true;
  }

  @Test
  default void anObjectIsReadBackByteForByteWithTheMd5OfItsContentAsEtag() throws Exception {
    byte[] content = new byte[200_000];
    new Random(1).nextBytes(content);

    assertThat(store().put("v1/a.gz", content)).isEqualTo(PutOutcome.WRITTEN);

    StoredObject read = store().get("v1/a.gz", ONE_MEBIBYTE);
    assertThat(read.key()).isEqualTo("v1/a.gz");
    assertThat(read.content()).isEqualTo(content);
    assertThat(read.etag())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content)));
  }

  @Test
  default void anEmptyObjectIsAnObject() throws Exception {
    assertThat(store().put("empty", new byte[0])).isEqualTo(PutOutcome.WRITTEN);
    assertThat(store().get("empty", 0).content()).isEmpty();
    assertThat(store().put("empty", new byte[0])).isEqualTo(PutOutcome.ALREADY_THERE);
  }

  @Test
  default void whatIsThereStaysAsItIs() throws Exception {
    store().put("k", bytes("first"));

    assertThat(store().put("k", bytes("first"))).isEqualTo(PutOutcome.ALREADY_THERE);
    assertThat(store().put("k", bytes("another"))).isEqualTo(PutOutcome.ALREADY_THERE);

    assertThat(store().get("k", ONE_MEBIBYTE).content()).isEqualTo(bytes("first"));
  }

  @Test
  default void ofEightThreadsPuttingTheSameKeyExactlyOneWrites() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 10; round++) {
        String key = "race/" + round;
        CyclicBarrier start = new CyclicBarrier(8);
        List<Callable<PutOutcome>> puts = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
          byte[] content = bytes("of thread " + thread);
          puts.add(
              () -> {
                start.await();
                return store().put(key, content);
              });
        }
        List<PutOutcome> outcomes = new ArrayList<>();
        List<Future<PutOutcome>> results = threads.invokeAll(puts);
        for (Future<PutOutcome> result : results) {
          outcomes.add(result.get());
        }
        assertThat(Collections.frequency(outcomes, PutOutcome.WRITTEN)).isEqualTo(1);
        String winner = "of thread " + outcomes.indexOf(PutOutcome.WRITTEN);
        assertThat(store().get(key, ONE_MEBIBYTE).content()).isEqualTo(bytes(winner));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  default void aMissingObjectIsSaidToBeMissing() throws Exception {
    store().put("there", bytes("x"));

    assertThatExceptionOfType(ObjectNotFoundException.class)
        .isThrownBy(() -> store().get("v1/not-there", ONE_MEBIBYTE))
        .withMessageContaining("v1/not-there")
        .withMessageContaining(store().location())
        .satisfies(e -> assertThat(e.retryable()).isFalse());
  }

  @Test
  default void anObjectOfTheLimitIsReadAndALargerOneRefused() throws Exception {
    store().put("k", new byte[1000]);

    assertThat(store().get("k", 1000).content()).hasSize(1000);
    assertThatExceptionOfType(ObjectTooLargeException.class)
        .isThrownBy(() -> store().get("k", 999))
        .withMessageContaining("1000 bytes")
        .satisfies(e -> assertThat(e.sizeBytes()).isEqualTo(1000))
        .satisfies(e -> assertThat(e.retryable()).isFalse());
  }

  @Test
  default void keysAreListedInTheOrderOfTheirUtf8Bytes() throws Exception {
    // U+FF21 comes before U+1F418 in UTF-8, but after its surrogates in UTF-16.
    List<String> inOrder =
        new ArrayList<>(
            List.of(
                "B",
                "a-b",
                "a.b/c",
                "a/b",
                "a/b-c",
                "a0",
                "b c",
                "b%20c",
                "é",
                "\uff21",
                "\ud83d\udc18"));
    inOrder.removeIf(key -> !canHold(key));
    List<String> shuffled = new ArrayList<>(inOrder);
    Collections.shuffle(shuffled, new Random(7));
    for (String key : shuffled) {
      store().put(key, bytes(key));
    }

    assertThat(keys(store().list("", null, 1000))).containsExactlyElementsOf(inOrder);
    for (String key : inOrder) {
      assertThat(store().get(key, ONE_MEBIBYTE).content()).isEqualTo(bytes(key));
    }
  }

  @Test
  default void pagesOfAnySizeAddUpToTheWholeListing() throws Exception {
    List<String> all = new ArrayList<>();
    for (String folder : List.of("v1/instance=a/", "v1/instance=a-b/", "v1/instance=b/", "v2/")) {
      for (int i = 0; i < 5; i++) {
        all.add(folder + "date=2026-11-2" + i + "/o.gz");
      }
    }
    for (String key : all) {
      store().put(key, bytes(key));
    }
    all.sort(KeyRules.BYTE_ORDER);

    for (int limit : new int[] {1, 3, 5, 19, 20, 21, 1000}) {
      List<String> listed = new ArrayList<>();
      List<ObjectSummary> page = store().list("", null, limit);
      listed.addAll(keys(page));
      while (page.size() == limit) {
        page = store().list("", page.get(limit - 1).key(), limit);
        listed.addAll(keys(page));
      }
      assertThat(listed).as("pages of %d", limit).containsExactlyElementsOf(all);
    }
  }

  @Test
  default void aPrefixAndAStartNarrowTheListing() throws Exception {
    for (String key : List.of("v1/a/1", "v1/a/2", "v1/ab/1", "v1/b/1", "v2/a/1")) {
      store().put(key, bytes(key));
    }

    assertThat(keys(store().list("v1/a", null, 10))).containsExactly("v1/a/1", "v1/a/2", "v1/ab/1");
    assertThat(keys(store().list("v1/a/", null, 10))).containsExactly("v1/a/1", "v1/a/2");
    assertThat(keys(store().list("v1/a/", "v1/a/1", 10))).containsExactly("v1/a/2");
    assertThat(keys(store().list("v1/", "v1/a/9", 10))).containsExactly("v1/ab/1", "v1/b/1");
    assertThat(keys(store().list("", "v1/b", 10))).containsExactly("v1/b/1", "v2/a/1");
    assertThat(keys(store().list("v1/a/", "v1/b", 10))).isEmpty();
    assertThat(keys(store().list("v3/", null, 10))).isEmpty();
  }

  @Test
  default void aListingTellsSizeAndTime() throws Exception {
    store().put("k", new byte[123]);

    ObjectSummary summary = store().list("", null, 10).get(0);

    assertThat(summary.sizeBytes()).isEqualTo(123);
    assertThat(summary.lastModified())
        .isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now().plusSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1001})
  default void aLimitOutOfRangeIsAMistakeOfTheCaller(int limit) {
    assertThatThrownBy(() -> store().list("", null, limit))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/etc/passwd",
        "a/",
        "a//b",
        ".",
        "..",
        "../a",
        "a/../../b",
        "a/./b",
        "a\\b",
        "a\u0000b",
        "a\nb",
        "\ud800",
        ".pgtracker-unfinished/x.tmp"
      })
  default void aKeyThatIsNoPlainRelativePathIsRefused(String key) {
    assertThatExceptionOfType(ObjectStoreException.class)
        .isThrownBy(() -> store().put(key, bytes("x")))
        .withMessageContaining("not a key")
        .satisfies(e -> assertThat(e.retryable()).isFalse());
    assertThatExceptionOfType(ObjectStoreException.class)
        .isThrownBy(() -> store().get(key, ONE_MEBIBYTE))
        .withMessageContaining("not a key");
  }

  @Test
  default void aKeyLongerThanS3AllowsIsRefused() {
    assertThatThrownBy(() -> store().put("é".repeat(513), bytes("x")))
        .isInstanceOf(ObjectStoreException.class)
        .hasMessageContaining("1024 bytes");
  }

  private static List<String> keys(List<ObjectSummary> page) {
    return page.stream().map(ObjectSummary::key).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
