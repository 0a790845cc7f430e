package io.pgtracker.objects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileObjectStoreTest {
  @TempDir Path temp;
  private Path folder;
  private FileObjectStore store;

  @BeforeEach
  void openStoreInAPathWithASpace() {
    folder = temp.resolve("my objects");
    store = new FileObjectStore(folder);
  }

  @Nested
  class Contract implements ObjectStoreContract {
    @Override
    public ObjectStore store() {
      return store;
    }

    @Override
    public boolean canHold(String key) {
      return fileNamesCanHold(key);
    }
  }

  @Test
  void theKeyIsThePathBelowTheFolder() throws Exception {
    store.put("v1/instance=a/date=2026-11-23/x%2F+ y.gz", bytes("content"));

    assertThat(folder.resolve("v1/instance=a/date=2026-11-23/x%2F+ y.gz")).hasContent("content");
  }

  @Test
  void nothingUnfinishedStaysAndNothingUnfinishedIsListed() throws Exception {
    store.put("k", bytes("x"));
    store.put("k", bytes("y"));
    Path unfinished = folder.resolve(KeyRules.UNFINISHED);
    assertThat(unfinished).isEmptyDirectory();

    Files.writeString(unfinished.resolve("half.tmp"), "ha");
    assertThat(store.list("", null, 10)).extracting(ObjectSummary::key).containsExactly("k");
  }

  @Test
  void whatADeadProcessLeftADayAgoIsRemovedAndYoungerFilesAreNot() throws Exception {
    Path unfinished = Files.createDirectories(folder.resolve(KeyRules.UNFINISHED));
    Path old = Files.writeString(unfinished.resolve("old.tmp"), "x");
    Path young = Files.writeString(unfinished.resolve("young.tmp"), "x");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

    store.put("k", bytes("x"));

    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void aKeyBeyondAsciiIsStoredOrWhereTheLocaleCannotWriteItRefusedWithAHint() throws Exception {
    if (fileNamesCanHold("é")) {
      assertThat(store.put("é", bytes("x"))).isEqualTo(PutOutcome.WRITTEN);
      return;
    }
    assertThatThrownBy(() -> store.put("é", bytes("x"))).hasMessageContaining("locale");
  }

  @Test
  void aReaderSeesAnObjectWholeOrNotAtAll() throws Exception {
    byte[] content = new byte[1 << 20];
    AtomicBoolean done = new AtomicBoolean();
    Thread writer =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 30; i++) {
                  store.put("o/" + i, content);
                }
              } catch (ObjectStoreException e) {
                throw new AssertionError(e);
              } finally {
                done.set(true);
              }
            });
    Files.createDirectories(folder);
    writer.start();
    int seen = 0;
    while (!done.get() || seen < 30) {
      var listed = store.list("", null, 1000);
      assertThat(listed)
          .extracting(ObjectSummary::sizeBytes)
          .containsOnly(listed.isEmpty() ? new Long[0] : new Long[] {(long) content.length});
      for (ObjectSummary summary : listed) {
        assertThat(store.get(summary.key(), 2 << 20).content()).hasSize(content.length);
      }
      seen = listed.size();
    }
    writer.join();
  }

  @Test
  void aSymbolicLinkIsNeitherFollowedNorListed() throws Exception {
    Path outside = Files.createDirectories(temp.resolve("outside"));
    Files.writeString(outside.resolve("secret"), "secret");
    Files.createDirectories(folder.resolve("v1"));
    Files.createSymbolicLink(folder.resolve("v1/out"), outside);
    Files.createSymbolicLink(folder.resolve("v1/file"), outside.resolve("secret"));

    assertThat(store.list("", null, 10)).isEmpty();
    for (String key : new String[] {"v1/out/secret", "v1/out/new", "v1/file"}) {
      assertThatExceptionOfType(ObjectStoreException.class)
          .isThrownBy(() -> store.get(key, 100))
          .withMessageContaining("symbolic link");
      assertThatExceptionOfType(ObjectStoreException.class)
          .isThrownBy(() -> store.put(key, bytes("x")))
          .withMessageContaining("symbolic link");
    }
    assertThat(outside).isDirectoryContaining("glob:**/secret");
    assertThat(outside.resolve("new")).doesNotExist();
  }

  @Test
  void aFolderReachedThroughASymbolicLinkIsFine() throws Exception {
    Path real = Files.createDirectories(temp.resolve("real"));
    ObjectStore linked = new FileObjectStore(Files.createSymbolicLink(temp.resolve("link"), real));

    linked.put("v1/k", bytes("x"));

    assertThat(real.resolve("v1/k")).hasContent("x");
    assertThat(linked.list("", null, 10)).hasSize(1);
  }

  @Test
  void aMissingFolderIsNotTakenForAnEmptyStore() {
    assertThatExceptionOfType(ObjectStoreException.class)
        .isThrownBy(() -> store.list("", null, 10))
        .withMessageContaining("no folder")
        .withMessageContaining("my objects")
        .satisfies(e -> assertThat(e.retryable()).isTrue());
  }

  @Test
  void aFileWhereAFolderIsNeededIsNamed() throws Exception {
    store.put("a", bytes("x"));

    assertThatExceptionOfType(ObjectStoreException.class)
        .isThrownBy(() -> store.put("a/b", bytes("y")))
        .withMessageContaining("a file stands where a folder is needed")
        .withMessageContaining(folder.resolve("a").toString())
        .satisfies(e -> assertThat(e.retryable()).isFalse());
    assertThat(folder.resolve(KeyRules.UNFINISHED)).isEmptyDirectory();
  }

  @Test
  void aFolderWhereTheObjectBelongsIsNotTakenForTheObject() throws Exception {
    store.put("a/b", bytes("x"));

    assertThatThrownBy(() -> store.put("a", bytes("y"))).isInstanceOf(ObjectStoreException.class);
    assertThatThrownBy(() -> store.get("a", 10)).isInstanceOf(ObjectNotFoundException.class);
  }

  @Test
  void aFullDiskIsSaidAndLeavesNothingBehind() throws Exception {
    Path small = Files.createDirectories(temp.resolve("small disk"));
    assumeThat(mountTmpfs(small)).as("needs the right to mount a small file system").isTrue();
    try {
      ObjectStore full = new FileObjectStore(small);
      assertThat(full.put("v1/fits", new byte[1000])).isEqualTo(PutOutcome.WRITTEN);

      assertThatExceptionOfType(ObjectStoreException.class)
          .isThrownBy(() -> full.put("v1/does-not", new byte[1 << 20]))
          .withMessageContaining("No space left")
          .withMessageContaining(small.toString())
          .withMessageContaining("check its free space")
          .satisfies(e -> assertThat(e.retryable()).isTrue());

      assertThat(small.resolve(KeyRules.UNFINISHED)).isEmptyDirectory();
      assertThat(full.list("", null, 10)).extracting(ObjectSummary::key).containsExactly("v1/fits");
      assertThat(full.put("v1/does-not", new byte[1000])).isEqualTo(PutOutcome.WRITTEN);
    } finally {
      run("umount", small.toString());
    }
  }

  @Test
  void aDiskErrorLeavesNothingBehindAndIsRetryable() throws Exception {
    Files.createDirectories(folder);
    String tooLongForAFile = "v1/" + "n".repeat(300);

    assertThatExceptionOfType(ObjectStoreException.class)
        .isThrownBy(() -> store.put(tooLongForAFile, bytes("x")))
        .withMessageContaining("my objects")
        .withCauseInstanceOf(FileSystemException.class)
        .satisfies(e -> assertThat(e.retryable()).isTrue());
    try (Stream<Path> left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  private static boolean fileNamesCanHold(String name) {
    return Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode(name);
  }

  private static boolean mountTmpfs(Path at) throws IOException, InterruptedException {
    return "root".equals(System.getProperty("user.name"))
        && run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", at.toString()) == 0;
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(2, TimeUnit.MINUTES) ? process.exitValue() : -1;
    } catch (IOException noSuchCommand) {
      return -1;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
