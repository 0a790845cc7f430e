package io.pgtracker.scraper.cli;

import io.pgtracker.scraper.ScrapeSettings;
import io.pgtracker.scraper.connect.ConnectionTarget;

/**
 * One instance to scrape.
 *
 * @param settings how
 * @param target which server
 * @param to location of the object store
 */
record ScrapeJob(ScrapeSettings settings, ConnectionTarget target, String to) {}
