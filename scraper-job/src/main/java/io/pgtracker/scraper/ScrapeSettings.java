package io.pgtracker.scraper;

import io.pgtracker.objects.InstanceName;
import io.pgtracker.scraper.collect.CollectSettings;
import io.pgtracker.scraper.schedule.Cadence;
import io.pgtracker.scraper.schedule.Schedule;
import java.nio.file.Path;
import java.util.Map;

/**
 * How one instance is scraped.
 *
 * @param instance its name
 * @param labels free labels that go into every object
 * @param schedule which dataset is due when
 * @param cadence when to tick and when to upload
 * @param collect how frames are taken
 * @param spoolRoot folder that holds a folder per instance
 * @param spoolMaxBytes bound on objects that wait for upload
 */
public record ScrapeSettings(
    InstanceName instance,
    Map<String, String> labels,
    Schedule schedule,
    Cadence cadence,
    CollectSettings collect,
    Path spoolRoot,
    long spoolMaxBytes) {
  public ScrapeSettings {
    labels = Map.copyOf(labels);
  }
}
