package io.pgtracker.scraper.collect;

/** Numbers that put all frames of one scraper in order; they grow and are never given twice. */
@FunctionalInterface
public interface SequenceNumbers {
  long next();
}
