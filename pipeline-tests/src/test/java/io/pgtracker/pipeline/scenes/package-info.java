/**
 * Servers in the states that the datasets are about: replication, running commands, failures, roles
 * that see little. Each is read by the scraper, ingested, and held against what the server says.
 */
@NullMarked
package io.pgtracker.pipeline.scenes;

import org.jspecify.annotations.NullMarked;
