/** The store through the RDS Data API: SQL over HTTPS, without a network path to the database. */
package io.pgtracker.ingest.store.dataapi;
