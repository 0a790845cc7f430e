package io.pgtracker.objects;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects as files below a folder, on a file system with hard links. The folder is made by the
 * first put. Symbolic links below it are neither followed nor listed, so that no key leads out.
 */
public final class FileObjectStore implements ObjectStore {
  private final Path root;
  private final String location;
  private final FolderWriter writer;

  /**
   * @param root the folder; need not exist yet
   */
  public FileObjectStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
    this.location = "file://" + this.root;
    this.writer = new FolderWriter(this.root);
  }

  @Override
  public PutOutcome put(String key, byte[] content) throws ObjectStoreException {
    Path target = resolve(key);
    try {
      return writer.create(target, content) ? PutOutcome.WRITTEN : PutOutcome.ALREADY_THERE;
    } catch (NotDirectoryException e) {
      throw new ObjectStoreException(
          "can't write "
              + key
              + " to "
              + location
              + ": a file stands where a folder is needed ("
              + e.getFile()
              + "); move that file away or choose another folder",
          false,
          e);
    } catch (UnsupportedOperationException e) {
      throw new ObjectStoreException(
          "can't write to "
              + location
              + ": its file system has no hard links; choose a folder on"
              + " a local disk",
          false,
          e);
    } catch (IOException e) {
      throw failure("write " + key + " to", "check its free space, mount and permissions", e);
    }
  }

  @Override
  public StoredObject get(String key, long maxBytes) throws ObjectStoreException {
    Path file = resolve(key);
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        InputStream stream = Channels.newInputStream(channel)) {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new ObjectNotFoundException(key, location);
      }
      if (channel.size() > maxBytes) {
        throw new ObjectTooLargeException(key, location, channel.size(), maxBytes);
      }
      byte[] content = stream.readAllBytes();
      return new StoredObject(key, HexFormat.of().formatHex(Md5.digest(content)), content);
    } catch (NoSuchFileException e) {
      throw new ObjectNotFoundException(key, location);
    } catch (IOException e) {
      throw failure("read " + key + " from", "check its mount and permissions", e);
    }
  }

  @Override
  public List<ObjectSummary> list(String prefix, @Nullable String startAfter, int limit)
      throws ObjectStoreException {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit must be 1 to 1000, is " + limit);
    }
    try {
      return FolderListing.read(root, prefix, startAfter == null ? "" : startAfter, limit);
    } catch (NoSuchFileException e) {
      throw noFolder(e);
    } catch (IOException e) {
      throw failure("list", "check its mount and permissions", e);
    }
  }

  @Override
  public List<String> folders(String prefix) throws ObjectStoreException {
    try {
      return FolderListing.folders(root, prefix);
    } catch (NoSuchFileException e) {
      throw noFolder(e);
    } catch (IOException e) {
      throw failure("list", "check its mount and permissions", e);
    }
  }

  @Override
  public String location() {
    return location;
  }

  @Override
  public void close() {}

  private Path resolve(String key) throws ObjectStoreException {
    KeyRules.check(key, location);
    try {
      Path path = root;
      for (String segment : key.split("/", -1)) {
        path = path.resolve(segment);
        if (Files.isSymbolicLink(path)) {
          throw new ObjectStoreException(
              "won't use "
                  + key
                  + " in "
                  + location
                  + ": "
                  + path
                  + " is a symbolic link; replace"
                  + " it by what it points to",
              false,
              null);
        }
      }
      return path;
    } catch (InvalidPathException e) {
      throw new ObjectStoreException(
          "not a file name here: " + key + " in " + location + "; is the locale UTF-8?", false, e);
    }
  }

  private ObjectStoreException noFolder(NoSuchFileException cause) {
    return new ObjectStoreException(
        "no folder " + location + ": check the location; the scraper's first object makes it",
        true,
        cause);
  }

  private ObjectStoreException failure(String verb, String nextStep, IOException cause) {
    String reason =
        cause instanceof FileSystemException named && named.getReason() != null
            ? named.getReason()
            : cause.getClass().getSimpleName() + " " + cause.getMessage();
    return new ObjectStoreException(
        "can't %s %s: %s; %s".formatted(verb, location, reason, nextStep), true, cause);
  }
}
