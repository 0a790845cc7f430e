-- A frame with the one before it: the latest of the same running server where there is one (linked),
-- else the latest of the same system identifier. Frames share a server's lineage when they share the
-- start of the checkpointer or one of the resets that a crash moves all at once; a copy of a stopped
-- server has its resets too, but ran before the frame. Statements have a reset of their own, which
-- holds where the rest is lost. Compared are the states at the two frames, so both must be known, and
-- not given up by retention, which keeps what this looks for: it would find the same in a store that
-- forgot nothing. The facts are judged by Judgement.
with frame as (
  select *
  from pgtracker.frame
  where instance_id = :instance_id::integer and dataset = :dataset and database = :database
    and collected_at = :collected_at::timestamptz
), linked as (
  select b.*, true as is_linked
  from frame f
  cross join lateral (
    select p.*
    from pgtracker.frame p
    where p.instance_id = :instance_id::integer and p.dataset = :dataset
      and p.database = :database and p.collected_at < :collected_at::timestamptz
      and p.collected_at >= :collected_at::timestamptz - interval '7 days'
      and not p.out_of_series and p.chain_from is not null
      and (p.chain_from >= (select pgtracker.rows_from(:instance_id::integer, 'counter'))
           or exists (
             select
             from pgtracker.kept_frame k
             where k.instance_id = p.instance_id and k.dataset = p.dataset
               and k.database = p.database and k.collected_at = p.collected_at))
      and p.system_identifier is not distinct from f.system_identifier
      and coalesce(p.started_at = f.started_at or f.started_at > p.collected_at, true)
      and (p.checkpointer_started_at = f.checkpointer_started_at
           or p.bgwriter_reset = f.bgwriter_reset
           or p.archiver_reset = f.archiver_reset
           or p.wal_reset = f.wal_reset
           or p.evidence ->> 'view_reset' = f.evidence ->> 'view_reset'
           or (p.started_at = f.started_at
               and coalesce(f.bgwriter_reset, f.archiver_reset, f.wal_reset) is null))
    order by p.collected_at desc
    limit 1) b
), latest as (
  select b.*
  from frame f
  cross join lateral (
    select p.*, coalesce(
             coalesce(p.started_at = f.started_at or f.started_at > p.collected_at, true)
             and (p.checkpointer_started_at = f.checkpointer_started_at
                  or p.bgwriter_reset = f.bgwriter_reset
                  or p.archiver_reset = f.archiver_reset
                  or p.wal_reset = f.wal_reset
                  or p.evidence ->> 'view_reset' = f.evidence ->> 'view_reset'
                  or (p.started_at = f.started_at
                      and coalesce(f.bgwriter_reset, f.archiver_reset, f.wal_reset) is null)), false) as is_linked
    from pgtracker.frame p
    where p.instance_id = :instance_id::integer and p.dataset = :dataset
      and p.database = :database and p.collected_at < :collected_at::timestamptz
      and not p.out_of_series and p.chain_from is not null
      and (p.chain_from >= (select pgtracker.rows_from(:instance_id::integer, 'counter'))
           or exists (
             select
             from pgtracker.kept_frame k
             where k.instance_id = p.instance_id and k.dataset = p.dataset
               and k.database = p.database and k.collected_at = p.collected_at))
      and p.system_identifier is not distinct from f.system_identifier
    order by p.collected_at desc
    limit 1) b
  where not exists (select from linked)
), base as (
  select * from linked
  union all
  select * from latest
)
select f.out_of_series,
       f.chain_from::text,
       f.previous_sequence is not null as is_changes,
       f.base_at::text as known_base_at,
       f.judgement as known_judgement,
       f.judgement_reason as known_reason,
       f.server_version_num,
       b.collected_at::text as base_at,
       b.chain_from::text as base_from,
       -- Its rows are all that has changed since the base.
       coalesce(b.sequence = f.previous_sequence and b.scraper_id = f.scraper_id
                and b.chain_from = f.chain_from, false) as is_next,
       b.is_linked,
       b.hidden_rows as base_hidden_rows,
       b.started_at is distinct from f.started_at as started_again,
       b.in_recovery or f.in_recovery as standby,
       l.resets_at_once,
       -- A postmaster starts another checkpointer only in recovering from a crash.
       coalesce(f.started_at = b.started_at
                and f.checkpointer_started_at <> b.checkpointer_started_at, false)
         or l.resets_at_once and coalesce(f.checkpointer_started_at > b.collected_at, true)
         as statistics_lost,
       e.view_reset is not null as has_view_reset,
       b.evidence ->> 'view_reset' is not null as base_has_view_reset,
       e.view_reset is not distinct from b.evidence ->> 'view_reset' as view_reset_same,
       e.view_reset::timestamptz > b.collected_at as view_reset_later,
       e.database_oid <> (b.evidence ->> 'database_oid')::bigint as another_database,
       e.database_oid > (b.evidence ->> 'newest_database_oid')::bigint as database_newer,
       e.database_reset is distinct from b.evidence ->> 'database_reset' as database_reset_moved,
       (select bool_or(now_at < base_value)
        from unnest((f.evidence ->> 'database_counters')::numeric[],
                    (b.evidence ->> 'database_counters')::numeric[])
          as c(now_at, base_value)) as database_counters_fell
from frame f
cross join lateral (
  select f.evidence ->> 'view_reset' as view_reset,
         f.evidence ->> 'database_reset' as database_reset,
         (f.evidence ->> 'database_oid')::bigint as database_oid) e
left join base b on true
cross join lateral (
  -- A loss of all statistics gives every reset one and the same moment; resets by hand don't.
  select num_nonnulls(f.bgwriter_reset, f.archiver_reset, f.wal_reset) > 1
         and least(f.bgwriter_reset, f.archiver_reset, f.wal_reset)
           = greatest(f.bgwriter_reset, f.archiver_reset, f.wal_reset)
         and least(f.bgwriter_reset, f.archiver_reset, f.wal_reset) > b.collected_at
         as resets_at_once) l
