package io.pgtracker.scraper.changes;

import io.pgtracker.format.FrameChanges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A complete frame that no other will be relative to. */
final class Unchained implements Link {
  @Override
  public @Nullable FrameChanges changes() {
    return null;
  }

  @Override
  public boolean isNews(@Nullable String[] row) {
    return true;
  }

  @Override
  public List<@Nullable String[]> vanished() {
    return List.of();
  }

  @Override
  public @Nullable String fault() {
    return null;
  }

  @Override
  public void sent(long sequence) {}
}
