/** Monitoring scripts of others, asked of a live server and of its history. */
package io.pgtracker.pipeline.scripts;
