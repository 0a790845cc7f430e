-- The store's own tables.

comment on column pgtracker.instance.instance_id is 'number of the instance in this store; another store may give another';
comment on column pgtracker.instance.name is 'name its owner gave it, as in the keys of its objects';
comment on column pgtracker.instance.labels is 'labels of the newest object, by name';

comment on column pgtracker.ingest_ledger.outcome is 'ingested; malformed: cannot be read; unsupported_format: of a newer format; conflict: the key was ingested with other content, or was written anew before it was read; parked: its ingest ended again and again without an outcome; not_found: it was gone when it was to be read';
comment on column pgtracker.ingest_ledger.first_collected_at is 'monitored server''s clock at the object''s first frame; null without frames';
comment on column pgtracker.ingest_ledger.last_collected_at is 'monitored server''s clock at the object''s last frame; null without frames';
comment on column pgtracker.ingest_ledger.frames is 'frames in the object';
comment on column pgtracker.ingest_ledger.rows_by_dataset is 'rows in the object, by dataset';
comment on column pgtracker.ingest_ledger.error is 'why it was not ingested; null: it was';
comment on column pgtracker.ingest_ledger.size_bytes is 'bytes as stored, compressed';
comment on column pgtracker.ingest_ledger.duration_millis is 'milliseconds the ingest took';
comment on column pgtracker.ingest_ledger.ingested_at is 'store''s clock when it was recorded';

comment on column pgtracker.frame.scraper_id is 'scraper that took it: frames of one stand in the order of sequence';
comment on column pgtracker.frame.row_count is 'rows in the frame';
comment on column pgtracker.frame.duration_micros is 'microseconds from the first message of the frame to its last row, scraper''s clock';
comment on column pgtracker.frame.skew_micros is 'microseconds: monitored server''s clock minus scraper''s clock';
comment on column pgtracker.frame.system_identifier is 'the server''s, from initdb on; a standby has its primary''s. Null where the role may not see it';
comment on column pgtracker.frame.started_at is 'when the postmaster was started; monitored server''s clock';
comment on column pgtracker.frame.checkpointer_started_at is 'when the checkpointer was started, with the server or after a crash; null where the role may not see it';
comment on column pgtracker.frame.bgwriter_reset is 'stats_reset of pg_stat_bgwriter';
comment on column pgtracker.frame.archiver_reset is 'stats_reset of pg_stat_archiver';
comment on column pgtracker.frame.wal_reset is 'stats_reset of pg_stat_wal; null before 14';
comment on column pgtracker.frame.in_recovery is 'true: a standby, or recovering';
comment on column pgtracker.frame.evidence is 'what was read beside the rows to tell resets, by name (see docs/decisions/increases.md)';

comment on column pgtracker.frame_failure.database is 'database it would have been read in; empty for datasets of the whole instance';
comment on column pgtracker.frame_failure.tick is 'grid moment it was due, scraper''s clock';
comment on column pgtracker.frame_failure.scraper_id is 'scraper that tried';
comment on column pgtracker.frame_failure.sequence is 'its place among the frames of the scraper';
comment on column pgtracker.frame_failure.reason is 'unreachable, denied, not_available (this server has no such view), timed_out, locked, backed_off, reset_during_read, failed';
comment on column pgtracker.frame_failure.message is 'what the server or the scraper said';
comment on column pgtracker.frame_failure.duration_micros is 'microseconds until it failed';

comment on column pgtracker.gap.reason is 'spool_full, spool_failed, scraper_killed, scraper_not_running, tick_missed';
comment on column pgtracker.gap.objects_lost is 'objects that were taken and are lost; 0: none was taken';
comment on column pgtracker.gap.detail is 'more about it, for people; null: nothing';

comment on column pgtracker.unknown_frame.database is 'database it was read in; empty for datasets of the whole instance';
comment on column pgtracker.unknown_frame.part is 'number of the part of the frame, from 0';
comment on column pgtracker.unknown_frame.columns is 'names and types of the columns, in their order';

comment on column pgtracker.unknown_column.dataset is 'dataset whose frames brought it';
comment on column pgtracker.unknown_column.column_name is 'its name on the monitored server';

comment on column pgtracker.retention.kind is 'kind of rows';
comment on column pgtracker.retention.keep is 'how long rows are kept, by collected_at or interval_end';

comment on column pgtracker.horizon.kind is 'kind of rows';
comment on column pgtracker.horizon.at is 'rows before it are gone; monitored server''s clock';

comment on column pgtracker.expired_frame.database is 'database it was read in; empty for datasets of the whole instance';

comment on table pgtracker.schema_history is 'Migrations that ran on this store, as Flyway records them.';
comment on column pgtracker.schema_history.installed_rank is 'order in which they ran';
comment on column pgtracker.schema_history.version is 'number of the migration; null for definitions, which run again whenever they change';
comment on column pgtracker.schema_history.description is 'name of the migration';
comment on column pgtracker.schema_history.type is 'kind of migration';
comment on column pgtracker.schema_history.script is 'file it stands in';
comment on column pgtracker.schema_history.checksum is 'of the file when it ran';
comment on column pgtracker.schema_history.installed_by is 'role that ran it';
comment on column pgtracker.schema_history.installed_on is 'store''s clock, without time zone';
comment on column pgtracker.schema_history.execution_time is 'milliseconds';
comment on column pgtracker.schema_history.success is 'false: it failed half-way';
