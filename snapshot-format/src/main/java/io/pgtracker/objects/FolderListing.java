package io.pgtracker.objects;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the files below a folder, in the byte order of their keys. Only folders that can
 * contribute are read; symbolic links are left out.
 */
final class FolderListing {
  private final String prefix;
  private final String startAfter;
  private final int limit;
  private final List<ObjectSummary> found = new ArrayList<>();

  private FolderListing(String prefix, String startAfter, int limit) {
    this.prefix = prefix;
    this.startAfter = startAfter;
    this.limit = limit;
  }

  /**
   * Reads one page.
   *
   * @param startAfter empty from the beginning
   */
  static List<ObjectSummary> read(Path root, String prefix, String startAfter, int limit)
      throws IOException {
    FolderListing listing = new FolderListing(prefix, startAfter, limit);
    listing.visit(root, "");
    return List.copyOf(listing.found);
  }

  /** Folders right below a prefix that is empty or ends in '/'; none where it is no folder. */
  static List<String> folders(Path root, String prefix) throws IOException {
    Path folder = root.resolve(prefix);
    if (!Files.exists(root)) {
      throw new NoSuchFileException(root.toString());
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    return new FolderListing(prefix, "", 1)
        .entriesOf(folder, prefix).stream()
            .filter(entry -> entry.attributes.isDirectory())
            .map(Entry::sortKey)
            .toList();
  }

  private void visit(Path folder, String folderKey) throws IOException {
    for (Entry entry : entriesOf(folder, folderKey)) {
      if (found.size() == limit) {
        return;
      }
      if (entry.attributes.isDirectory()) {
        visit(entry.path, entry.sortKey);
      } else {
        found.add(
            new ObjectSummary(
                entry.sortKey,
                null,
                entry.attributes.size(),
                entry.attributes.lastModifiedTime().toInstant()));
      }
    }
  }

  /** A folder sorts with its '/', as its keys do: {@code a-b} stands before {@code a/b}. */
  private List<Entry> entriesOf(Path folder, String folderKey) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
      for (Path path : paths) {
        String key = folderKey + path.getFileName();
        if (!KeyRules.isValid(key) || !(mayHoldKeys(key + "/") || isWanted(key))) {
          continue;
        }
        BasicFileAttributes attributes = attributesOf(path);
        if (attributes == null) {
          continue;
        }
        if (attributes.isDirectory() && mayHoldKeys(key + "/")) {
          entries.add(new Entry(path, key + "/", attributes));
        } else if (attributes.isRegularFile() && isWanted(key)) {
          entries.add(new Entry(path, key, attributes));
        }
      }
    } catch (NoSuchFileException removedMeanwhile) {
      if (folderKey.isEmpty()) {
        throw removedMeanwhile;
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(Entry::sortKey, KeyRules.BYTE_ORDER));
    return entries;
  }

  private boolean isWanted(String key) {
    return key.startsWith(prefix) && KeyRules.BYTE_ORDER.compare(key, startAfter) > 0;
  }

  private boolean mayHoldKeys(String folderKey) {
    return (folderKey.startsWith(prefix) || prefix.startsWith(folderKey))
        && (startAfter.startsWith(folderKey)
            || KeyRules.BYTE_ORDER.compare(folderKey, startAfter) > 0);
  }

  private static @Nullable BasicFileAttributes attributesOf(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException removedMeanwhile) {
      return null;
    }
  }

  private record Entry(Path path, String sortKey, BasicFileAttributes attributes) {}
}
