/** Cuts SQL scripts into tokens as PostgreSQL's and psql's lexers do. */
package io.pgtracker.ingest.lexer;
