package io.pgtracker.scraper.check;

import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Writes a small object where no reader looks; it stays there, since scrapers never delete. */
public final class StoreCheck {
  private StoreCheck() {}

  /** Writes the probe. */
  public static CheckItem run(ObjectStore store, String who) {
    String name = who.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.-]", "_");
    String key = "check/" + name + "-" + UUID.randomUUID();
    try {
      store.put(key, "written by pgtracker check\n".getBytes(StandardCharsets.UTF_8));
      return CheckItem.ok("object store", "wrote " + store.location() + "/" + key);
    } catch (ObjectStoreException e) {
      return CheckItem.failed(
          "object store",
          String.valueOf(e.getMessage()),
          e.retryable()
              ? "check that the store is up and can be reached from here, then try again"
              : "correct the location, the credentials or the rights (s3:PutObject)");
    }
  }
}
