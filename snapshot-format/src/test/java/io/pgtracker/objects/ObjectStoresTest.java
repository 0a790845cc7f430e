package io.pgtracker.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectStoresTest {

  @ParameterizedTest
  @CsvSource({
    "file:///data/objects, file:///data/objects",
    "file:/data/objects/, file:///data/objects",
    "file://localhost/data, file:///data",
    "file:///my%20data/50%25, file:///my data/50%",
    "file:///my data/a+b, file:///my data/a+b",
    "file:///a/../b, file:///b",
    "FILE:///data, file:///data",
  })
  void aFolderIsNamedByAFileUri(String written, String location) {
    try (ObjectStore store = ObjectStores.open(written)) {
      assertThat(store.location()).isEqualTo(location);
    }
  }

  @Test
  void aFolderMayBeRelative() {
    try (ObjectStore store = ObjectStores.open("file:target/my%20objects")) {
      assertThat(store.location())
          .isEqualTo("file://" + Path.of("target/my objects").toAbsolutePath());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/data",
        "data",
        "file:",
        "file://",
        "file://data/objects",
        "file:///a%2",
        "file:///a%zz",
        "file:///a%ff",
        "ftp://host/x",
        "gs://bucket"
      })
  void anythingElseIsAUsageErrorThatListsWhatIsAccepted(String written) {
    assertThatExceptionOfType(InvalidLocationException.class)
        .isThrownBy(() -> ObjectStores.open(written))
        .withMessageContaining("file:///folder")
        .withMessageContaining("s3://bucket/prefix")
        .withMessageContaining(written);
  }

  @Test
  void aPasswordInALocationIsNotRepeated() {
    assertThatExceptionOfType(InvalidLocationException.class)
        .isThrownBy(() -> ObjectStores.open("https://me:hunter2@host/bucket"))
        .withMessageNotContaining("hunter2");
  }
}
