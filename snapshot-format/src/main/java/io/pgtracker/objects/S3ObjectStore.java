package io.pgtracker.objects;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Objects in a bucket of Amazon S3 or any compatible store; see {@link S3Location} for how it is
 * found and docs/object-stores.md for the permissions.
 *
 * <p>A put carries {@code If-None-Match: *}. A store that refuses the header is asked whether the
 * key exists before each put instead, so that two writers of one key at the same moment may both
 * write; keys are unique and their content is fixed, so both write the same.
 */
public final class S3ObjectStore implements ObjectStore {
  private static final int CONFLICT_RETRIES = 5;

  private final S3Location location;
  private final S3Client s3;
  private final AwsCredentialsProvider credentials;
  private final S3Failures failures;
  private volatile boolean conditionalPut = true;

  /** Opens a bucket with the AWS default credential chain. */
  public S3ObjectStore(S3Location location) {
    this(location, S3Timeouts.DEFAULT, DefaultCredentialsProvider.builder().build());
  }

  /** Opens a bucket; nothing is sent yet. */
  public S3ObjectStore(
      S3Location location, S3Timeouts timeouts, AwsCredentialsProvider credentials) {
    Region region = S3Clients.region(location);
    this.location = location;
    this.credentials = credentials;
    this.failures = new S3Failures(location, region.id());
    this.s3 = S3Clients.create(location, region, timeouts, credentials);
  }

  @Override
  public PutOutcome put(String key, byte[] content) throws ObjectStoreException {
    KeyRules.check(location.prefix() + key, location());
    KeyRules.check(key, location());
    return call("write " + key + " to", () -> putOnce(location.prefix() + key, content));
  }

  @Override
  public StoredObject get(String key, long maxBytes) throws ObjectStoreException {
    KeyRules.check(key, location());
    Download download;
    try {
      download =
          call(
              "read " + key + " from",
              () ->
                  s3.getObject(
                      request -> request.bucket(location.bucket()).key(location.prefix() + key),
                      (response, stream) -> download(response, stream, maxBytes)));
    } catch (ObjectStoreException e) {
      if (e.getCause() instanceof NoSuchKeyException) {
        throw new ObjectNotFoundException(key, location());
      }
      throw S3Failures.isRefused(e.getCause())
          ? new ObjectRefusedException(String.valueOf(e.getMessage()), e.getCause())
          : e;
    }
    byte[] content = download.content;
    if (content == null) {
      throw new ObjectTooLargeException(key, location(), download.sizeBytes, maxBytes);
    }
    return new StoredObject(key, download.etag, content);
  }

  @Override
  public List<ObjectSummary> list(String prefix, @Nullable String startAfter, int limit)
      throws ObjectStoreException {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit must be 1 to 1000, is " + limit);
    }
    List<ObjectSummary> found = new ArrayList<>();
    String token = null;
    do {
      ListObjectsV2Response page = page(prefix, startAfter, token, limit - found.size());
      for (S3Object object : page.contents()) {
        String key = object.key().substring(location.prefix().length());
        if (KeyRules.isValid(key)) { // not the "folders" that some consoles make
          found.add(
              new ObjectSummary(
                  key, unquoted(object.eTag()), object.size(), object.lastModified()));
        }
      }
      token = Boolean.TRUE.equals(page.isTruncated()) ? page.nextContinuationToken() : null;
    } while (token != null && found.size() < limit);
    return List.copyOf(found);
  }

  @Override
  public List<String> folders(String prefix) throws ObjectStoreException {
    List<String> found = new ArrayList<>();
    String token = null;
    do {
      String from = token;
      ListObjectsV2Response page =
          call(
              "list",
              () ->
                  s3.listObjectsV2(
                      request -> {
                        request.bucket(location.bucket()).prefix(location.prefix() + prefix);
                        request.delimiter("/").continuationToken(from);
                      }));
      for (CommonPrefix folder : page.commonPrefixes()) {
        String key = folder.prefix().substring(location.prefix().length());
        if (KeyRules.isValid(key + "x")) {
          found.add(key);
        }
      }
      token = Boolean.TRUE.equals(page.isTruncated()) ? page.nextContinuationToken() : null;
    } while (token != null);
    return List.copyOf(found);
  }

  @Override
  public String location() {
    return location.toString();
  }

  @Override
  public void close() {
    s3.close();
  }

  private PutOutcome putOnce(String fullKey, byte[] content) {
    for (int attempt = 1; conditionalPut; attempt++) {
      try {
        upload(fullKey, content, true);
        return PutOutcome.WRITTEN;
      } catch (S3Exception e) {
        if (e.statusCode() == 412) {
          return PutOutcome.ALREADY_THERE;
        }
        if (e.statusCode() == 501 || S3Failures.code(e).equals("NotImplemented")) {
          conditionalPut = false;
        } else if (e.statusCode() != 409 || attempt > CONFLICT_RETRIES) {
          throw e;
        } else {
          pause(attempt); // 409: another write of this key is under way
        }
      }
    }
    if (exists(fullKey)) {
      return PutOutcome.ALREADY_THERE;
    }
    upload(fullKey, content, false);
    return PutOutcome.WRITTEN;
  }

  /** Content-MD5 because buckets with object lock demand a checksum, and every store knows it. */
  private void upload(String fullKey, byte[] content, boolean onlyIfAbsent) {
    String md5 = Base64.getEncoder().encodeToString(Md5.digest(content));
    s3.putObject(
        request -> {
          request.bucket(location.bucket()).key(fullKey).contentMD5(md5);
          request.contentType("application/gzip");
          if (onlyIfAbsent) {
            request.ifNoneMatch("*");
          }
        },
        RequestBody.fromBytes(content));
  }

  private boolean exists(String fullKey) {
    try {
      s3.headObject(request -> request.bucket(location.bucket()).key(fullKey));
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() == 404) {
        return false;
      }
      throw e;
    }
  }

  private ListObjectsV2Response page(
      String prefix, @Nullable String startAfter, @Nullable String token, int maxKeys)
      throws ObjectStoreException {
    return call(
        "list",
        () ->
            s3.listObjectsV2(
                request -> {
                  request.bucket(location.bucket()).prefix(location.prefix() + prefix);
                  request.maxKeys(maxKeys).continuationToken(token);
                  if (startAfter != null && token == null) {
                    request.startAfter(location.prefix() + startAfter);
                  }
                }));
  }

  private <T> T call(String action, Supplier<T> request) throws ObjectStoreException {
    try {
      credentials.resolveCredentials(); // apart, because the SDK has no exception of its own for it
    } catch (SdkException e) {
      throw failures.noCredentials(action, e);
    }
    try {
      return request.get();
    } catch (SdkException e) {
      throw failures.translate(action, e);
    }
  }

  /** Runs within the call's timeouts and retries, as reading after the call would not. */
  private static Download download(
      GetObjectResponse response, AbortableInputStream stream, long maxBytes) {
    long announced = requireNonNullElse(response.contentLength(), -1L);
    String etag = unquoted(response.eTag());
    if (announced > maxBytes) {
      stream.abort();
      return new Download(etag, announced, null);
    }
    try {
      byte[] content = stream.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
      if (content.length > maxBytes) {
        stream.abort();
        return new Download(etag, content.length, null);
      }
      if (announced >= 0 && content.length != announced) {
        throw new IOException("got " + content.length + " of " + announced + " bytes");
      }
      return new Download(etag, content.length, content);
    } catch (IOException e) {
      throw RetryableException.create("the answer broke off: " + e.getMessage(), e);
    }
  }

  private static void pause(int attempt) {
    try {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(50L << attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Download(String etag, long sizeBytes, byte @Nullable [] content) {}

  private static String unquoted(@Nullable String etag) {
    return requireNonNullElse(etag, "").replace("\"", "");
  }
}
