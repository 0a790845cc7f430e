/** The measurement behind docs/decisions/0001: how rows stand in an object, and what packs it. */
package io.pgtracker.benchmarks.format;
