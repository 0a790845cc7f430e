package io.pgtracker.scraper.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Makes renames in a folder survive a crash of the machine, where the system can. */
final class FolderSync {
  private FolderSync() {}

  static void sync(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notSupported) { // Windows has no such call and needs none
      return;
    }
  }
}
