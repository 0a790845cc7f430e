-- Which frames from before the rows of a kind stay: of each series and server the last one before the horizon
-- whose state is known (of states, whatever the server, the last complete one), where it or the start of its
-- chain is that old; of counters also the last one of each start of a server if it is not older than a week,
-- since an endpoint may lead back to it (frame_and_base.sql); and those from which a frame that is not over was
-- counted, which is counted anew when another comes between the two. Chains are kept whole. Returns the frames
-- that are no longer kept.
with known as materialized (
  select f.dataset, f.database, f.collected_at, f.chain_from, f.out_of_series,
         case when :by_server::boolean then f.system_identifier end as server,
         case when :by_server::boolean then f.started_at end as started_at
  from pgtracker.frame f
  where f.instance_id = :instance_id::integer and f.dataset = any (:datasets::text[])
    and f.collected_at >= :known_from::timestamptz and f.collected_at < :at::timestamptz
    and f.chain_from is not null
  union
  select f.dataset, f.database, f.collected_at, f.chain_from, f.out_of_series,
         case when :by_server::boolean then f.system_identifier end,
         case when :by_server::boolean then f.started_at end
  from pgtracker.kept_frame k
  join pgtracker.frame f using (instance_id, dataset, database, collected_at)
  where k.instance_id = :instance_id::integer and k.dataset = any (:datasets::text[])
    and f.chain_from is not null
), needed as (
  (select distinct on (dataset, database, server) dataset, database, collected_at, chain_from
   from known
   where not (:by_server::boolean and out_of_series)
   order by dataset, database, server, collected_at desc)
  union
  (select distinct on (dataset, database, server, started_at)
          dataset, database, collected_at, chain_from
   from known
   where :by_server::boolean and not out_of_series
     and collected_at >= :at::timestamptz - interval '7 days'
   order by dataset, database, server, started_at, collected_at desc)
  union
  select b.dataset, b.database, b.collected_at, b.chain_from
  from pgtracker.frame c
  join pgtracker.frame b
    on b.instance_id = c.instance_id and b.dataset = c.dataset and b.database = c.database
   and b.collected_at = c.base_at
  where c.instance_id = :instance_id::integer and c.dataset = any (:datasets::text[])
    and c.collected_at >= :at::timestamptz and c.collected_at - c.base_at > interval '12 hours'
    and b.collected_at < :at::timestamptz and b.chain_from is not null
), member as (
  select distinct m.dataset, m.database, m.collected_at
  from needed n
  join pgtracker.frame f
    on f.instance_id = :instance_id::integer and f.dataset = n.dataset and f.database = n.database
   and f.collected_at = n.collected_at
  join pgtracker.frame m
    on m.instance_id = f.instance_id and m.dataset = f.dataset and m.database = f.database
   and m.scraper_id = f.scraper_id and m.sequence <= f.sequence
   and m.collected_at >= n.chain_from and m.collected_at <= n.collected_at
   and (m.collected_at = n.chain_from or m.base_sequence = f.base_sequence)
  where n.chain_from < :at::timestamptz - interval '1 day'
), forgotten as (
  delete from pgtracker.kept_frame k
  where k.instance_id = :instance_id::integer and k.dataset = any (:datasets::text[])
    and not exists (
      select
      from member m
      where m.dataset = k.dataset and m.database = k.database and m.collected_at = k.collected_at)
  returning k.dataset, k.database, k.collected_at
), kept as (
  insert into pgtracker.kept_frame (instance_id, dataset, database, collected_at)
  select :instance_id::integer, m.dataset, m.database, m.collected_at
  from member m
  on conflict do nothing
)
select n.dataset,
       array_agg(n.database order by n.collected_at, n.database)::text as databases,
       array_agg(n.collected_at order by n.collected_at, n.database)::text as moments
from (
  -- In rows of a size that every way to the store can answer with.
  select f.*, (row_number() over (partition by f.dataset order by f.collected_at) - 1) / 300 as piece
  from forgotten f) n
group by n.dataset, n.piece
