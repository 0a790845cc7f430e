package io.pgtracker.scraper.changes;

import io.pgtracker.format.FrameChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The frame that begins a chain, or goes on with it. */
final class ChainLink implements Link {
  private final Chain chain;
  private final FrameFacts facts;
  private final int[] key;
  private final int room;
  private final Consumer<Chain> keep;
  private final int frame;
  private final boolean isFirst;
  private long news;
  private long all;
  private boolean tooMany;
  private boolean ambiguous;

  /**
   * @param key positions of the key's columns
   * @param room keys that may be remembered
   * @param keep takes the chain back once the frame is part of it
   */
  ChainLink(Chain chain, FrameFacts facts, int[] key, int room, Consumer<Chain> keep) {
    this.chain = chain;
    this.facts = facts;
    this.key = key;
    this.room = room;
    this.keep = keep;
    this.frame = chain.frameUnderWay();
    this.isFirst = chain.isNew();
  }

  @Override
  public @Nullable FrameChanges changes() {
    if (isFirst) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (int position : key) {
      names.add(facts.columns().get(position).name());
    }
    return new FrameChanges(chain.base(), chain.previous(), names);
  }

  @Override
  public boolean isNews(@Nullable String[] row) {
    boolean changed = note(KeyText.of(row, key), Fingerprint.of(row));
    all++;
    news += changed ? 1 : 0;
    return isFirst || changed;
  }

  private boolean note(String keyText, Fingerprint content) {
    Map<String, SentRow> rows = chain.rows();
    SentRow known = rows.get(keyText);
    if (known != null) {
      ambiguous |= known.isSeenIn(frame);
      return known.see(content, frame);
    }
    tooMany |= rows.size() >= room;
    if (!tooMany) {
      rows.put(keyText, new SentRow(content, frame));
    }
    return true;
  }

  @Override
  public List<@Nullable String[]> vanished() {
    List<@Nullable String[]> vanished = new ArrayList<>();
    if (!isFirst) {
      chain
          .rows()
          .entrySet()
          .removeIf(
              row -> {
                boolean gone = !row.getValue().isSeenIn(frame);
                if (gone) {
                  vanished.add(KeyText.values(row.getKey()));
                }
                return gone;
              });
    }
    return vanished;
  }

  @Override
  public @Nullable String fault() {
    return !isFirst && ambiguous ? "two rows have the same key" : null;
  }

  @Override
  public void sent(long sequence) {
    boolean mostIsNews = !isFirst && news * 10 > all * 7;
    if (!tooMany && !ambiguous && !mostIsNews) {
      chain.add(facts, sequence);
      keep.accept(chain);
    }
  }
}
