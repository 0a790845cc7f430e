/** The server that measurements read: the reference load of benchmarks/README.md. */
package io.pgtracker.benchmarks.reference;
