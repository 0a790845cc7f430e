/** The server that measurements read: the reference load of DESIGN 11. */
package io.pgtracker.benchmarks.reference;
