package io.pgtracker.scraper.check;

import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a small object that no reader looks at; it stays there, since scrapers never delete. For
 * an instance it stands below that instance's keys, so that what may write it may write them.
 */
public final class StoreCheck {
  private StoreCheck() {}

  /**
   * Writes it.
   *
   * @param instance for which it is tried; null: beside the keys of all
   * @param who tries, for people who find it
   */
  public static CheckItem run(ObjectStore store, @Nullable InstanceName instance, String who) {
    String name =
        who.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.-]", "_") + "-" + UUID.randomUUID();
    String key = instance == null ? "check/" + name : ObjectKey.trial(instance, name);
    try {
      store.put(key, "written by pgtracker check\n".getBytes(StandardCharsets.UTF_8));
      return CheckItem.ok("object store", "wrote " + store.location() + "/" + key);
    } catch (ObjectStoreException e) {
      return CheckItem.failed("object store", String.valueOf(e.getMessage()), fix(e, instance));
    }
  }

  private static String fix(ObjectStoreException e, @Nullable InstanceName instance) {
    if (e.retryable()) {
      return "check that the store is up and can be reached from here, then try again";
    }
    return instance == null
        ? "give --instance where only an instance's own keys may be written; else correct the"
            + " location, the credentials or the rights (s3:PutObject)"
        : "correct the location, the credentials or the rights (s3:PutObject on "
            + ObjectKey.instancePrefix(instance)
            + "*; by principal tag, the tag pgtracker-instance="
            + instance
            + ")";
  }
}
