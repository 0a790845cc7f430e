package io.pgtracker.objects;

/** What became of a {@link ObjectStore#put}. */
public enum PutOutcome {
  WRITTEN,
  ALREADY_THERE
}
