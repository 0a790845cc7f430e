/** A fleet's objects without a fleet, and what it takes to ingest and keep them. */
package io.pgtracker.benchmarks.fleet;
