package io.pgtracker.ingest.lambda.access;

import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStores;
import io.pgtracker.objects.S3Timeouts;
import java.time.Duration;
import java.util.Optional;

/** A function's way to the objects. */
public final class ObjectAccess implements AutoCloseable {
  /**
   * An attempt that hangs ends in time to be told of; the largest object comes within one at a
   * tenth of what S3 gives.
   */
  private static final S3Timeouts TIMEOUTS =
      new S3Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(6), Duration.ofSeconds(7));

  private static final String S3 = "s3://";

  private final ObjectStore objects;
  private final String bucket;
  private final String prefix;

  /**
   * Opens the place of the settings; nothing is sent yet.
   *
   * @throws io.pgtracker.objects.InvalidLocationException when it is written wrongly
   */
  public ObjectAccess(FunctionSettings settings) {
    this.objects = new AdvisedObjects(ObjectStores.open(settings.objects(), TIMEOUTS));
    String[] parts = bucketAndPrefix(objects.location());
    this.bucket = parts[0];
    this.prefix = parts[1];
  }

  /** A folder has no bucket: its keys are known below it only. */
  private static String[] bucketAndPrefix(String location) {
    if (!location.startsWith(S3)) {
      return new String[] {"", ""};
    }
    String path = location.substring(S3.length());
    int slash = path.indexOf('/');
    return slash < 0
        ? new String[] {path, ""}
        : new String[] {path.substring(0, slash), path.substring(slash + 1) + "/"};
  }

  /** The objects; keys are below the prefix. */
  public ObjectStore store() {
    return objects;
  }

  /** Name of the bucket; empty for a folder. */
  public String bucket() {
    return bucket;
  }

  /**
   * The part of a key below the prefix.
   *
   * @param fullKey as the bucket has it, decoded
   * @return empty for another bucket, and for a key beside the prefix
   */
  public Optional<String> keyBelow(String bucketOfKey, String fullKey) {
    return bucketOfKey.equals(bucket)
            && fullKey.startsWith(prefix)
            && fullKey.length() > prefix.length()
        ? Optional.of(fullKey.substring(prefix.length()))
        : Optional.empty();
  }

  @Override
  public void close() {
    objects.close();
  }
}
