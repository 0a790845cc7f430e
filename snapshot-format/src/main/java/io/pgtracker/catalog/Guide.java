package io.pgtracker.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people need to know about a dataset.
 *
 * @param description one sentence
 * @param feeds parts of the product that stay empty without it
 * @param right role whose members see all of it; null: everybody does
 */
public record Guide(String description, List<String> feeds, @Nullable String right) {
  public Guide {
    feeds = List.copyOf(feeds);
  }
}
