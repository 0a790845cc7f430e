package io.pgtracker.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.pgtracker.ingest.TestStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/store.md shows the store as it is. */
class StorePageTest {
  static final String REWRITE =
      "mvn -q -pl ingest-lambda -am test -Dtest=StorePageTest -Dpgtracker.pages=write"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", ""), "..", "docs", "store.md");

  @Test
  void thePageShowsEveryTableWithItsColumnsAsTheStoreDescribesThem() throws Exception {
    String page;
    try (TestStore store = TestStore.create()) {
      page = StorePage.of(StoreSchema.read(store.store()));
    }
    if ("write".equals(System.getProperty("pgtracker.pages"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/store.md is not what the store says; write it anew by: " + REWRITE)
        .isEqualTo(page);
  }
}
