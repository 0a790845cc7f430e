package io.pgtracker.scraper.spool;

import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import io.pgtracker.objects.PutOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uploads waiting objects, oldest first, and removes each once it is there. */
public final class Uploader {
  private static final Logger LOG = LoggerFactory.getLogger(Uploader.class);

  private final String instance;
  private final SpooledObjects objects;
  private final ObjectStore store;

  /**
   * @param instance name for logs
   */
  public Uploader(String instance, SpooledObjects objects, ObjectStore store) {
    this.instance = instance;
    this.objects = objects;
    this.store = store;
  }

  /**
   * What an upload came to.
   *
   * @param uploaded keys now in the store
   * @param failure why the rest stays; null when nothing is left
   */
  public record Outcome(List<String> uploaded, @Nullable Exception failure) {
    public Outcome {
      uploaded = List.copyOf(uploaded);
    }
  }

  /** Uploads all that wait; ends at the first failure, since the next would fail the same way. */
  public synchronized Outcome uploadAll() {
    List<String> uploaded = new ArrayList<>();
    try {
      for (Optional<SpooledObjects.Waiting> next = objects.claimOldest();
          next.isPresent();
          next = objects.claimOldest()) {
        upload(next.get());
        uploaded.add(next.get().key().path());
      }
      return new Outcome(uploaded, null);
    } catch (ObjectStoreException | IOException e) {
      LOG.warn("{}: upload failed, objects stay in the spool: {}", instance, e.getMessage());
      return new Outcome(uploaded, e);
    }
  }

  private void upload(SpooledObjects.Waiting object) throws ObjectStoreException, IOException {
    boolean there = false;
    try {
      PutOutcome outcome = store.put(object.key().path(), Files.readAllBytes(object.file()));
      there = true; // a key is only ever written with the same bytes
      LOG.info(
          "{}: uploaded {}{}",
          instance,
          object.key().path(),
          outcome == PutOutcome.ALREADY_THERE ? " (was there)" : "");
    } finally {
      objects.release(object, there);
    }
  }
}
