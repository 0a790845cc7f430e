package io.pgtracker.scraper.spool;

import io.pgtracker.scraper.collect.KnownTexts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts sent, 8 bytes each, after the moment of the last complete frame (8 bytes too). What a
 * crash keeps from being noted is sent once more.
 */
final class KnownTextsFile implements KnownTexts {
  private static final Logger LOG = LoggerFactory.getLogger(KnownTextsFile.class);
  private static final long NEVER = Long.MIN_VALUE;

  private final @Nullable Path file;
  private final Set<Long> fingerprints = new HashSet<>();
  private long completeAtMillis = NEVER;

  private KnownTextsFile(@Nullable Path file) {
    this.file = file;
  }

  static KnownTextsFile open(Path file) throws IOException {
    KnownTextsFile known = new KnownTextsFile(file);
    if (Files.exists(file)) {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      if (bytes.remaining() >= Long.BYTES) {
        known.completeAtMillis = bytes.getLong();
      }
      while (bytes.remaining() >= Long.BYTES) {
        known.fingerprints.add(bytes.getLong());
      }
    }
    return known;
  }

  static KnownTextsFile inMemory() {
    return new KnownTextsFile(null);
  }

  @Override
  public synchronized boolean contains(long fingerprint) {
    return fingerprints.contains(fingerprint);
  }

  @Override
  public synchronized void add(Collection<Long> sent) {
    if (fingerprints.addAll(sent)) {
      save();
    }
  }

  @Override
  public synchronized void clear() {
    fingerprints.clear();
    completeAtMillis = NEVER;
    save();
  }

  @Override
  public synchronized int size() {
    return fingerprints.size();
  }

  @Override
  public synchronized @Nullable Instant completeAt() {
    return completeAtMillis == NEVER ? null : Instant.ofEpochMilli(completeAtMillis);
  }

  @Override
  public synchronized void completeAt(Instant tick) {
    completeAtMillis = tick.toEpochMilli();
  }

  private void save() {
    Path target = file;
    if (target == null) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * (1 + fingerprints.size()));
    bytes.putLong(completeAtMillis);
    fingerprints.forEach(bytes::putLong);
    try {
      AtomicFile.replace(target, bytes.array());
    } catch (IOException e) {
      LOG.warn("sent statement texts cannot be noted on disk: {}", e.toString());
    }
  }
}
