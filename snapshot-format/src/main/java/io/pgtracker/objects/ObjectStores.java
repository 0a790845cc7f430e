package io.pgtracker.objects;

import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** Opens object stores by location. */
public final class ObjectStores {
  private ObjectStores() {}

  /**
   * Opens a store; nothing is read or written yet.
   *
   * @param location {@code file:///folder}, {@code file:folder} or {@code s3://bucket/prefix}
   * @throws InvalidLocationException when it is neither; a usage error
   */
  public static ObjectStore open(String location) {
    return open(location, S3Timeouts.DEFAULT);
  }

  /**
   * Opens a store; nothing is read or written yet.
   *
   * @param location {@code file:///folder}, {@code file:folder} or {@code s3://bucket/prefix}
   * @param timeouts of calls to S3
   * @throws InvalidLocationException when it is neither; a usage error
   */
  public static ObjectStore open(String location, S3Timeouts timeouts) {
    if (FileLocation.matches(location)) {
      return new FileObjectStore(FileLocation.parse(location));
    }
    if (S3Location.matches(location)) {
      return new S3ObjectStore(
          S3Location.parse(location, System.getenv()),
          timeouts,
          DefaultCredentialsProvider.builder().build());
    }
    if (location.contains("@")) { // may be a password: not repeated
      throw new InvalidLocationException("not a location of an object store");
    }
    throw new InvalidLocationException("not a location of an object store: '" + location + "'");
  }
}
