package io.pgtracker.ingest.page;

/**
 * A column as the store describes it.
 *
 * @param type as written in SQL
 * @param primaryKey whether it is part of the table's primary key
 * @param comment empty where there is none
 */
record StoreColumn(String name, String type, boolean primaryKey, String comment) {}
