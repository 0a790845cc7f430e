package io.pgtracker.scraper.changes;

import io.pgtracker.catalog.ColumnClass;
import io.pgtracker.catalog.Dataset;
import io.pgtracker.catalog.DatasetKind;
import io.pgtracker.format.ColumnSpec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which frames of one instance hold only what changed. A frame is complete unless all of
 * its chain so far is sure to arrive before it or with it, and nothing but rows has changed.
 */
public final class Chains {
  /** Keys remembered at most, of all datasets and databases together: some 20 MB. */
  static final int MOST_KEYS = 100_000;

  /** A chain lives within one such interval of the grid. */
  static final Duration COMPLETE_EVERY = Duration.ofHours(1);

  private final @Nullable String instance;
  private final int mostKeys;
  private final Map<Place, Chain> chains = new HashMap<>();

  private Chains(@Nullable String instance, int mostKeys) {
    this.instance = instance;
    this.mostKeys = mostKeys;
  }

  /** Chains of an instance, none of which has begun. */
  public static Chains of(String instance) {
    return new Chains(instance, MOST_KEYS);
  }

  /** For a scraper that can't tell whether what it sends arrives: every frame is complete. */
  public static Chains none() {
    return new Chains(null, 0);
  }

  static Chains bounded(String instance, int mostKeys) {
    return new Chains(instance, mostKeys);
  }

  /** Begins a frame whose rows are about to be read. */
  public Link begin(Dataset dataset, @Nullable String database, FrameFacts facts) {
    int[] key = key(dataset, facts.columns());
    if (instance == null || dataset.kind() != DatasetKind.COUNTER || key.length == 0) {
      return Link.COMPLETE;
    }
    Place place = new Place(dataset.name(), database);
    Chain chain = chains.remove(place);
    if (chain == null
        || cell(place, facts.tick()) != cell(place, chain.baseTick())
        || !chain.mayGoOnWith(facts)) {
      chain = Chain.startingWith(facts);
    }
    int held = chains.values().stream().mapToInt(other -> other.rows().size()).sum();
    return new ChainLink(chain, facts, key, mostKeys - held, grown -> chains.put(place, grown));
  }

  /** Ends all chains: something that was sent may not arrive. */
  public void forget() {
    chains.clear();
  }

  /** Lets go of chains that can't go on: of databases and views that are no more. */
  public void prune(Instant tick) {
    chains.values().removeIf(chain -> chain.baseTick().plus(COMPLETE_EVERY).isBefore(tick));
  }

  /** Writes all chains, to go on in another process. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(chains.size());
    for (Map.Entry<Place, Chain> entry : chains.entrySet()) {
      String database = entry.getKey().database();
      out.writeUTF(entry.getKey().dataset());
      out.writeBoolean(database != null);
      if (database != null) {
        out.writeUTF(database);
      }
      entry.getValue().writeTo(out);
    }
  }

  /** Takes over what {@link #writeTo} wrote; nothing of it when it can't be read. */
  public void readFrom(DataInput in) throws IOException {
    Map<Place, Chain> read = new HashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      Place place = new Place(in.readUTF(), in.readBoolean() ? in.readUTF() : null);
      read.put(place, Chain.readFrom(in));
    }
    chains.putAll(read);
  }

  private static int[] key(Dataset dataset, List<ColumnSpec> columns) {
    List<String> key = dataset.columnsOf(ColumnClass.KEY);
    return IntStream.range(0, columns.size())
        .filter(i -> key.contains(dataset.newestName(columns.get(i).name())))
        .toArray();
  }

  /** The hour a tick is in; hours of different chains begin at different moments. */
  private long cell(Place place, Instant tick) {
    long length = COMPLETE_EVERY.toSeconds();
    long offset =
        Math.floorMod(Fingerprint.of(instance, place.dataset(), place.database()).first(), length);
    return Math.floorDiv(tick.getEpochSecond() - offset, length);
  }
}
