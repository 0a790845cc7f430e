-- A frame with the one before it: the latest of the same running server where there is one (linked),
-- else the latest of the same system identifier. Frames share a server's lineage when they share the
-- start of the checkpointer or one of the resets that a crash moves all at once.
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
      and not p.stepped_back and p.complete
      and p.system_identifier is not distinct from f.system_identifier
      and (p.checkpointer_started_at = f.checkpointer_started_at
           or p.bgwriter_reset = f.bgwriter_reset
           or p.archiver_reset = f.archiver_reset
           or p.wal_reset = f.wal_reset
           or (p.started_at = f.started_at
               and coalesce(f.bgwriter_reset, f.archiver_reset, f.wal_reset) is null))
    order by p.collected_at desc
    limit 1) b
), unlinked as (
  select b.*, false as is_linked
  from frame f
  cross join lateral (
    select p.*
    from pgtracker.frame p
    where p.instance_id = :instance_id::integer and p.dataset = :dataset
      and p.database = :database and p.collected_at < :collected_at::timestamptz
      and not p.stepped_back and p.complete
      and p.system_identifier is not distinct from f.system_identifier
    order by p.collected_at desc
    limit 1) b
  where not exists (select from linked)
), base as (
  select * from linked
  union all
  select * from unlinked
)
select f.stepped_back,
       f.complete,
       f.base_at as known_base_at,
       f.judgement as known_judgement,
       b.collected_at as base_at,
       b.is_linked,
       b.hidden_rows as base_hidden_rows,
       least(f.bgwriter_reset, f.archiver_reset, f.wal_reset) > b.collected_at
         and coalesce(f.checkpointer_started_at > b.collected_at, true) as restarted_after_base,
       f.evidence ->> 'view_reset' is not null and b.evidence ->> 'view_reset' is not null
         and f.evidence ->> 'view_reset' <> b.evidence ->> 'view_reset' as view_reset_moved,
       f.evidence ->> 'database_reset' is distinct from b.evidence ->> 'database_reset'
         as database_reset_moved,
       coalesce((select bool_or(now_at < base_value)
                 from unnest((f.evidence ->> 'database_counters')::numeric[],
                             (b.evidence ->> 'database_counters')::numeric[])
                   as c(now_at, base_value)), false) as database_counters_fell
from frame f
left join base b on true
