package io.pgtracker.objects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place for objects: a folder or a bucket with a prefix. Keys are relative to it and use '/'; one
 * with an empty segment, '.', '..', a backslash or a control character is refused. Implementations
 * are safe for use by several threads.
 */
public interface ObjectStore extends AutoCloseable {

  /**
   * Writes an object that must not exist yet.
   *
   * @return {@link PutOutcome#ALREADY_THERE} when an object has this key, whatever its content
   * @throws ObjectStoreException when it can't be told whether the object is there now
   */
  PutOutcome put(String key, byte[] content) throws ObjectStoreException;

  /**
   * Reads a whole object.
   *
   * @param maxBytes refuses larger objects without reading them
   * @throws ObjectTooLargeException when it is larger
   * @throws ObjectNotFoundException when there is none with this key
   * @throws ObjectRefusedException when the store has it and does not give it out
   */
  StoredObject get(String key, long maxBytes) throws ObjectStoreException;

  /**
   * Lists objects in the order of their keys' UTF-8 bytes, one page at a time.
   *
   * @param prefix only keys that start with it; empty for all
   * @param startAfter only keys after it; null from the beginning
   * @param limit most entries of the answer, 1 to 1,000
   * @return fewer than {@code limit} entries only at the end
   */
  List<ObjectSummary> list(String prefix, @Nullable String startAfter, int limit)
      throws ObjectStoreException;

  /**
   * Lists the folders right below a prefix: what follows it up to the next '/', once each, without
   * a look at what is in them.
   *
   * @param prefix empty or ending in '/'
   * @return the prefix with the folder's name and a '/', in byte order
   */
  List<String> folders(String prefix) throws ObjectStoreException;

  /** Where it is, for people: {@code s3://bucket/prefix} or {@code file:///folder}; no secrets. */
  String location();

  @Override
  void close();
}
