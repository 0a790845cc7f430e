package io.pgtracker.pipeline.history;

import io.pgtracker.objects.StoredObject;
import java.util.Map;

/**
 * A moment of a server's life that was recorded.
 *
 * @param name what it is about
 * @param at the server's clock after it was recorded, as SQL reads it
 * @param before what the server told right before it was recorded, by relation
 * @param after and right after
 * @param object what the scraper sent
 */
record Moment(
    String name,
    String at,
    Map<String, Told> before,
    Map<String, Told> after,
    StoredObject object) {

  @Override
  public String toString() {
    return name;
  }
}
