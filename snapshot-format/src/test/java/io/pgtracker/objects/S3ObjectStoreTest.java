package io.pgtracker.objects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pgtracker.s3server.Fault;
import io.pgtracker.s3server.FaultProxy;
import io.pgtracker.s3server.RecordedRequest;
import io.pgtracker.s3server.S3Server;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

@Timeout(120) // what a missing timeout of the client would make endless
class S3ObjectStoreTest {
  private static final S3Timeouts SHORT =
      new S3Timeouts(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofSeconds(2));
  private static final byte[] CONTENT = "content".getBytes(UTF_8);

  @TempDir private static Path folder;
  private static S3Server server;

  private FaultProxy proxy;
  private String bucket;
  private ObjectStore store;

  @BeforeAll
  static void startServer() throws Exception {
    server = S3Server.startIn(folder.resolve("s3 server"));
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void openStore() throws Exception {
    bucket = "b" + UUID.randomUUID();
    server.createBucket(bucket);
    proxy = FaultProxy.before(server.endpoint());
    store = open(bucket + "/my prefix", S3Timeouts.DEFAULT);
  }

  @AfterEach
  void closeStore() throws Exception {
    store.close();
    proxy.close();
  }

  @Nested
  class Contract implements ObjectStoreContract {
    private ObjectStore direct;

    @BeforeEach
    void openWithoutProxy() {
      direct = open(server.endpoint(), bucket + "/my prefix", S3Timeouts.DEFAULT);
    }

    @Override
    public ObjectStore store() {
      return direct;
    }

    @AfterEach
    void closeDirect() {
      direct.close();
    }

    @Override
    public boolean canHold(String key) {
      return key.chars().noneMatch(c -> Character.isSurrogate((char) c)); // s3proxy goes by UTF-16
    }
  }

  @Test
  void whatIsSentIsThePlainContentWithoutChunksOrTrailers() throws Exception {
    byte[] content = new byte[100_000];
    new Random(3).nextBytes(content);

    store.put("v1/instance=a/x.gz", content);

    RecordedRequest put = only(proxy.requests());
    assertThat(put.method()).isEqualTo("PUT");
    assertThat(put.target()).isEqualTo("/" + bucket + "/my%20prefix/v1/instance%3Da/x.gz");
    assertThat(put.body()).isEqualTo(content);
    assertThat(put.header("Content-Length")).contains("100000");
    assertThat(put.header("If-None-Match")).contains("*");
    assertThat(put.header("Content-MD5")).isPresent();
    for (String unwanted :
        List.of("Content-Encoding", "Transfer-Encoding", "x-amz-trailer", "Expect")) {
      assertThat(put.header(unwanted)).as(unwanted).isEmpty();
    }
    assertThat(put.head())
        .doesNotContainIgnoringCase("aws-chunked")
        .doesNotContainIgnoringCase("x-amz-checksum")
        .doesNotContainIgnoringCase("STREAMING-");
  }

  @Test
  void storesOfOneBucketDoNotSeeEachOther() throws Exception {
    try (ObjectStore other = open(bucket + "/my prefix2", S3Timeouts.DEFAULT);
        ObjectStore whole = open(bucket, S3Timeouts.DEFAULT)) {
      store.put("k", CONTENT);
      assertThat(other.put("k", CONTENT)).isEqualTo(PutOutcome.WRITTEN);

      assertThat(store.list("", null, 10)).extracting(ObjectSummary::key).containsExactly("k");
      assertThat(whole.list("", null, 10))
          .extracting(ObjectSummary::key)
          .containsExactly("my prefix/k", "my prefix2/k");
    }
  }

  @Test
  void wrongCredentialsAreNamedWithoutTheSecret() {
    String secret = "wrong-secret-hunter2";
    ObjectStoreException wrongSecret =
        failureOf(() -> open(credentials(S3Server.ACCESS_KEY, secret)).put("k", CONTENT));
    ObjectStoreException wrongKey =
        failureOf(() -> open(credentials("nobody", secret)).list("", null, 1));

    assertThat(List.of(wrongSecret, wrongKey))
        .allSatisfy(
            e -> {
              assertThat(e.retryable()).isFalse();
              assertThat(e)
                  .hasMessageContaining("s3://" + bucket)
                  .hasMessageContaining(proxy.endpoint().toString())
                  .hasMessageContaining("wrong credentials")
                  .hasMessageNotContaining(secret);
            });
    assertThat(wrongSecret).hasMessageContaining("AWS_SECRET_ACCESS_KEY");
  }

  @Test
  void missingCredentialsAreNamed() {
    AwsCredentialsProvider none =
        () -> {
          throw SdkClientException.create("Unable to load credentials");
        };

    ObjectStoreException failure = failureOf(() -> open(none).put("k", CONTENT));

    assertThat(failure).hasMessageContaining("AWS_ACCESS_KEY_ID").hasMessageContaining(bucket);
    assertThat(failure.retryable()).isFalse();
    assertThat(proxy.requests()).isEmpty();
  }

  @Test
  void aMissingBucketIsNotTakenForAMissingObject() {
    try (ObjectStore lost = open("no-such-bucket", S3Timeouts.DEFAULT)) {
      for (ThrowingCallable call :
          List.<ThrowingCallable>of(
              () -> lost.put("k", CONTENT),
              () -> lost.get("k", 10),
              () -> lost.list("", null, 1))) {
        ObjectStoreException failure = failureOf(call);
        assertThat(failure)
            .isExactlyInstanceOf(ObjectStoreException.class)
            .hasMessageContaining("create the bucket no-such-bucket")
            .hasMessageContaining(proxy.endpoint().toString());
        assertThat(failure.retryable()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"500,InternalError", "503,SlowDown", "503,ServiceUnavailable", "502,''"})
  void aPassingFailureOfTheStoreIsRetried(int status, String code) throws Exception {
    proxy.next(Fault.error(status, code), Fault.error(status, code));

    assertThat(store.put("k", CONTENT)).isEqualTo(PutOutcome.WRITTEN);

    assertThat(proxy.requests()).hasSize(3);
    assertThat(store.get("k", 100).content()).isEqualTo(CONTENT);
  }

  @Test
  void aLastingFailureOfTheStoreEndsAfterThreeRequestsAndMayBeTriedLater() {
    proxy.usually(Fault.error(500, "InternalError"));

    ObjectStoreException failure = failureOf(() -> store.put("k", CONTENT));

    assertThat(failure).hasMessageContaining("HTTP 500 InternalError");
    assertThat(failure.retryable()).isTrue();
    assertThat(proxy.requests()).hasSize(3);
  }

  @Test
  void aConnectionThatBreaksIsTriedAgain() throws Exception {
    proxy.next(Fault.drop());
    assertThat(store.put("k", CONTENT)).isEqualTo(PutOutcome.WRITTEN);
    proxy.next(Fault.drop());
    assertThat(store.get("k", 100).content()).isEqualTo(CONTENT);
    proxy.next(Fault.drop());
    assertThat(store.list("", null, 10)).hasSize(1);
  }

  @Test
  void anAnswerThatBreaksOffIsReadAgainAsAWhole() throws Exception {
    byte[] content = new byte[50_000];
    store.put("k", content);
    proxy.next(Fault.cutAnswerBy(10_000), Fault.cutAnswerBy(1));

    assertThat(store.get("k", 100_000).content()).isEqualTo(content);
  }

  @Test
  void anObjectWhoseAnswerGotLostIsFoundAlreadyThere() throws Exception {
    proxy.next(Fault.dropAnswer());
    assertThat(store.put("dropped", CONTENT)).isEqualTo(PutOutcome.ALREADY_THERE);

    try (ObjectStore hasty = open(bucket + "/my prefix", SHORT)) {
      proxy.next(Fault.silenceAfterwards());
      assertThat(hasty.put("silent", CONTENT)).isEqualTo(PutOutcome.ALREADY_THERE);
    }
    assertThat(store.get("dropped", 100).content()).isEqualTo(CONTENT);
    assertThat(store.get("silent", 100).content()).isEqualTo(CONTENT);
  }

  @Test
  void aStoreThatSaysNothingCostsNoMoreThanTheCallTimeout() {
    proxy.usually(Fault.silence());
    assertEndsInTime(store -> store.put("k", CONTENT));
    assertEndsInTime(store -> store.get("k", 100));
    assertEndsInTime(store -> store.list("", null, 10));
  }

  @Test
  void aStoreThatReadsNothingCostsNoMoreThanTheCallTimeout() throws Exception {
    try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ObjectStore hasty =
            open(URI.create("http://127.0.0.1:" + deaf.getLocalPort()), bucket, SHORT)) {
      assertEndsInTime(hasty, store -> store.put("k", new byte[32 << 20]));
    }
  }

  @Test
  void anAnswerThatTricklesCostsNoMoreThanTheCallTimeout() throws Exception {
    store.put("k", new byte[10_000]);
    proxy.usually(Fault.trickle(Duration.ofMillis(20)));
    assertEndsInTime(store -> store.get("k", 100_000));
    assertEndsInTime(store -> store.list("", null, 10));
  }

  @Test
  void aSlowAnswerWithinTheTimeoutIsWaitedFor() throws Exception {
    proxy.usually(Fault.delay(Duration.ofMillis(700)));

    assertThat(store.put("k", CONTENT)).isEqualTo(PutOutcome.WRITTEN);

    assertThat(proxy.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {501, 400})
  void aStoreWithoutConditionalPutsIsAskedFirst(int status) throws Exception {
    Fault refusal = Fault.error(status, "NotImplemented");
    proxy.usually(
        (request, upstream, client) ->
            (request.header("If-None-Match").isPresent() ? refusal : Fault.none())
                .apply(request, upstream, client));

    assertThat(store.put("k", CONTENT)).isEqualTo(PutOutcome.WRITTEN);
    assertThat(store.put("k", new byte[3])).isEqualTo(PutOutcome.ALREADY_THERE);

    assertThat(store.get("k", 100).content()).isEqualTo(CONTENT);
    assertThat(proxy.requests())
        .extracting(RecordedRequest::method)
        .containsExactly("PUT", "HEAD", "PUT", "HEAD", "GET");
  }

  @Test
  void aConflictWithAnotherWriterIsTriedAgainUntilItIsDecided() throws Exception {
    Fault conflict = Fault.error(409, "ConditionalRequestConflict");
    proxy.next(conflict, conflict);
    assertThat(store.put("k", CONTENT)).isEqualTo(PutOutcome.WRITTEN);
    proxy.next(conflict);
    assertThat(store.put("k", CONTENT)).isEqualTo(PutOutcome.ALREADY_THERE);

    proxy.usually(conflict);
    assertThat(failureOf(() -> store.put("k2", CONTENT)).retryable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "301, PermanentRedirect, eu-central-1",
    "400, AuthorizationHeaderMalformed, eu-central-1",
    "400, IllegalLocationConstraintException, AWS_REGION",
  })
  void aWrongRegionIsNamedWithTheRightOneWhereTheStoreTellsIt(
      int status, String code, String named) {
    proxy.usually(
        Fault.answer(
            status,
            "<Error><Code>" + code + "</Code><Message>m</Message></Error>",
            named.startsWith("eu") ? "x-amz-bucket-region: eu-central-1\r\n" : ""));

    ObjectStoreException failure = failureOf(() -> store.put("k", CONTENT));

    assertThat(failure).hasMessageContaining("wrong region").hasMessageContaining(named);
    assertThat(failure.retryable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "403, AccessDenied, s3:PutObject",
    "403, RequestTimeTooSkewed, clock",
    "400, ExpiredToken, renew",
    "403, InvalidAccessKeyId, AWS_ACCESS_KEY_ID",
  })
  void whatSomebodyMustChangeIsNotWorthARetry(int status, String code, String nextStep) {
    proxy.usually(Fault.error(status, code));

    ObjectStoreException failure = failureOf(() -> store.put("k", CONTENT));

    assertThat(failure).hasMessageContaining(code).hasMessageContaining(nextStep);
    assertThat(failure.retryable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "403, InvalidObjectState, archived",
    "400, KMS.NotFoundException, key",
    "400, KMS.KMSInvalidStateException, key",
  })
  void anObjectThatNobodyMayReadIsToldApartFromAStoreThatNobodyMayRead(
      int status, String code, String nextStep) {
    proxy.usually(Fault.error(status, code));
    assertThat(failureOf(() -> store.get("k", 100)))
        .isInstanceOf(ObjectRefusedException.class)
        .hasMessageContaining("read k from")
        .hasMessageContaining(code)
        .hasMessageContaining(nextStep);
    for (String ofAll : List.of("AccessDenied", "KMS.DisabledException")) {
      proxy.usually(Fault.error(403, ofAll));
      assertThat(failureOf(() -> store.get("k", 100)))
          .isNotInstanceOf(ObjectRefusedException.class);
    }
  }

  @Test
  void aListingSkipsFolderMarkersAndGoesOnUntilThePageIsFull() throws Exception {
    String one =
        "<Contents><Key>%s</Key><Size>1</Size>"
            + "<LastModified>2026-11-23T00:00:00.000Z</LastModified></Contents>";
    proxy.next(
        Fault.answer(
            200,
            "<ListBucketResult><IsTruncated>true</IsTruncated>"
                + "<NextContinuationToken>t</NextContinuationToken>"
                + one.formatted("my prefix/v1/")
                + one.formatted("my prefix/v1/a")
                + "</ListBucketResult>"),
        Fault.answer(
            200,
            "<ListBucketResult><IsTruncated>false</IsTruncated>"
                + one.formatted("my prefix/v1/b")
                + "</ListBucketResult>"));

    assertThat(store.list("", null, 3))
        .extracting(ObjectSummary::key)
        .containsExactly("v1/a", "v1/b");
    assertThat(proxy.requests().get(1).target()).contains("continuation-token=t");
  }

  @Test
  void foldersAreListedBeyondThePageOfOneAnswer() throws Exception {
    List<String> folders = new ArrayList<>();
    for (int number = 0; number < 1_100; number++) {
      String folder = "v1/instance=i%04d/".formatted(number);
      store.put(folder + "x.gz", CONTENT);
      folders.add(folder);
    }
    long before = lists();
    assertThat(store.folders("v1/")).isEqualTo(folders);
    assertThat(lists() - before).isEqualTo(2);
  }

  private long lists() {
    return proxy.requests().stream()
        .filter(request -> request.target().contains("list-type=2"))
        .count();
  }

  @Test
  void aStoreThatIsAwayMayBeTriedLater() throws Exception {
    Path other = folder.resolve(bucket);
    try (S3Server own = S3Server.startIn(other);
        ObjectStore away = open(own.endpoint(), "bucket", S3Timeouts.DEFAULT)) {
      own.createBucket("bucket");
      away.put("before", CONTENT);
      own.stop();

      ObjectStoreException failure = failureOf(() -> away.put("k", CONTENT));
      assertThat(failure).hasMessageContaining("refused").hasMessageContaining("check endpoint");
      assertThat(failure.retryable()).isTrue();

      own.start();
      assertThat(away.put("k", CONTENT)).isEqualTo(PutOutcome.WRITTEN);
      assertThat(away.put("before", CONTENT)).isEqualTo(PutOutcome.ALREADY_THERE);
    }
  }

  @Test
  void anUnknownHostMayBeTriedLaterAndIsNamedAsTheBucketStyleMakesIt() {
    S3Location hosts =
        S3Location.parse(
            "s3://bucket/p?endpoint=http://store.invalid:9&path-style=false", Map.of());
    try (ObjectStore away = new S3ObjectStore(hosts, SHORT, credentials())) {
      ObjectStoreException failure = failureOf(() -> away.put("k", CONTENT));

      assertThat(failure)
          .hasMessageContaining("no such host bucket.store.invalid")
          .hasMessageContaining("path-style=true");
      assertThat(failure.retryable()).isTrue();
    }
  }

  @Test
  void aStoreOnThisHostIsNotLookedForBehindTheNetworksProxy() throws Exception {
    System.setProperty("http.proxyHost", "127.0.0.1");
    System.setProperty("http.proxyPort", "9");
    try (ObjectStore near = open(bucket, S3Timeouts.DEFAULT)) {
      assertThat(near.put("k", CONTENT)).isEqualTo(PutOutcome.WRITTEN);
    } finally {
      System.clearProperty("http.proxyHost");
      System.clearProperty("http.proxyPort");
    }
  }

  @Test
  void aStoreIsOpenedByItsLocation() {
    try (ObjectStore opened = ObjectStores.open(server.location(bucket + "/prefix"))) {
      assertThat(opened.location()).isEqualTo("s3://" + bucket + "/prefix");
    }
  }

  private interface Call {
    void on(ObjectStore store) throws ObjectStoreException;
  }

  private void assertEndsInTime(Call call) {
    try (ObjectStore hasty = open(bucket + "/my prefix", SHORT)) {
      assertEndsInTime(hasty, call);
    }
  }

  private void assertEndsInTime(ObjectStore hasty, Call call) {
    long start = System.nanoTime();
    ObjectStoreException failure = failureOf(() -> call.on(hasty));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(failure).hasMessageContaining(bucket);
    assertThat(failure.retryable()).isTrue();
    assertThat(took).isLessThan(SHORT.call().plusSeconds(8));
  }

  private static ObjectStoreException failureOf(ThrowingCallable call) {
    ObjectStoreException failure = catchThrowableOfType(ObjectStoreException.class, call);
    assertThat(failure).isNotNull();
    return failure;
  }

  private ObjectStore open(AwsCredentialsProvider credentials) {
    return new S3ObjectStore(location(proxy.endpoint(), bucket), S3Timeouts.DEFAULT, credentials);
  }

  private ObjectStore open(String bucketAndPrefix, S3Timeouts timeouts) {
    return open(proxy.endpoint(), bucketAndPrefix, timeouts);
  }

  private static ObjectStore open(URI endpoint, String bucketAndPrefix, S3Timeouts timeouts) {
    return new S3ObjectStore(location(endpoint, bucketAndPrefix), timeouts, credentials());
  }

  private static S3Location location(URI endpoint, String bucketAndPrefix) {
    return S3Location.parse("s3://" + bucketAndPrefix + "?endpoint=" + endpoint, Map.of());
  }

  private static AwsCredentialsProvider credentials() {
    return credentials(S3Server.ACCESS_KEY, S3Server.SECRET_KEY);
  }

  private static AwsCredentialsProvider credentials(String key, String secret) {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret));
  }

  private static RecordedRequest only(List<RecordedRequest> requests) {
    assertThat(requests).hasSize(1);
    return requests.get(0);
  }
}
