package io.pgtracker.scraper.spool;

import io.pgtracker.objects.InstanceName;
import io.pgtracker.objects.ObjectKey;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Names of objects' files: the last part of the key, and {@code .open} after it while it is being
 * written.
 */
final class ObjectFiles {
  private static final String OPEN = ".open";

  private ObjectFiles() {}

  static String name(ObjectKey key) {
    String path = key.path();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String openName(ObjectKey key) {
    return name(key) + OPEN;
  }

  static boolean isOpen(Path file) {
    return file.getFileName().toString().endsWith(OPEN);
  }

  /** The key of a file, open or closed; empty when it is none of ours. */
  static Optional<ObjectKey> key(InstanceName instance, Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(OPEN)) {
      name = name.substring(0, name.length() - OPEN.length());
    }
    if (name.length() < 8) {
      return Optional.empty();
    }
    String date = name.substring(0, 4) + "-" + name.substring(4, 6) + "-" + name.substring(6, 8);
    return ObjectKey.parse(ObjectKey.instancePrefix(instance) + "date=" + date + "/" + name);
  }
}
