package io.pgtracker.scraper.collect;

/**
 * How frames are taken.
 *
 * @param guards limits the server enforces
 * @param databases which databases are visited
 * @param texts what of query texts may leave the host
 */
public record CollectSettings(Guards guards, DatabaseFilter databases, QueryTexts texts) {}
