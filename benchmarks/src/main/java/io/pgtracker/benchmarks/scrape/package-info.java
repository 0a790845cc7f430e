/** What scraping costs: the monitored server, the bucket, the scraper's own start, the store. */
package io.pgtracker.benchmarks.scrape;
