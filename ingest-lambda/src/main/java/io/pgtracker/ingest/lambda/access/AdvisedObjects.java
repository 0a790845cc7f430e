package io.pgtracker.ingest.lambda.access;

import io.pgtracker.objects.ObjectNotFoundException;
import io.pgtracker.objects.ObjectRefusedException;
import io.pgtracker.objects.ObjectStore;
import io.pgtracker.objects.ObjectStoreException;
import io.pgtracker.objects.ObjectSummary;
import io.pgtracker.objects.ObjectTooLargeException;
import io.pgtracker.objects.PutOutcome;
import io.pgtracker.objects.StoredObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Adds to a failure what a function's surroundings may have to do with it. */
final class AdvisedObjects implements ObjectStore {
  private final ObjectStore objects;

  AdvisedObjects(ObjectStore objects) {
    this.objects = objects;
  }

  @Override
  public PutOutcome put(String key, byte[] content) throws ObjectStoreException {
    return advised(() -> objects.put(key, content));
  }

  @Override
  public StoredObject get(String key, long maxBytes) throws ObjectStoreException {
    return advised(() -> objects.get(key, maxBytes));
  }

  @Override
  public List<ObjectSummary> list(String prefix, @Nullable String startAfter, int limit)
      throws ObjectStoreException {
    return advised(() -> objects.list(prefix, startAfter, limit));
  }

  @Override
  public List<String> folders(String prefix) throws ObjectStoreException {
    return advised(() -> objects.folders(prefix));
  }

  @Override
  public String location() {
    return objects.location();
  }

  @Override
  public void close() {
    objects.close();
  }

  private static <T> T advised(Call<T> call) throws ObjectStoreException {
    try {
      return call.make();
    } catch (ObjectNotFoundException | ObjectTooLargeException | ObjectRefusedException e) {
      throw e;
    } catch (ObjectStoreException e) {
      String advice =
          e.getCause() instanceof AwsServiceException answer
              ? answer.statusCode() == 403
                  ? "; check the function's role, the bucket's policy, and kms:Decrypt if its key"
                      + " is one of your own"
                  : ""
              : "; a function in a VPC reaches S3 through a gateway endpoint or a NAT gateway:"
                  + " check the subnets' route and that the security group lets port 443 out";
      throw advice.isEmpty()
          ? e
          : new ObjectStoreException(e.getMessage() + advice, e.retryable(), e.getCause());
    }
  }

  private interface Call<T> {
    T make() throws ObjectStoreException;
  }
}
