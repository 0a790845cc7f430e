package io.pgtracker.format;

/**
 * The process that reads a server.
 *
 * @param id stays the same for as long as the scraper's state directory lives; two ids that take
 *     turns on one instance are two scrapers
 * @param version version of the program
 */
public record ScraperInfo(String id, String version) {}
