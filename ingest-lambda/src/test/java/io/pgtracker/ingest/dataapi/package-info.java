/** The RDS Data API as its documentation tells it, over a real PostgreSQL. */
package io.pgtracker.ingest.dataapi;
