-- Gives a frame, whose rows are in their table, the chain of its predecessor, and hands it on to the
-- frames of changes that follow from it: those for which it was the missing link.
with recursive given as (
  select f.scraper_id, f.sequence, f.collected_at, coalesce(f.base_sequence, f.sequence) as base,
         case when f.complete then f.collected_at
              when :is_counter::boolean then (
                select max(p.chain_from)
                from pgtracker.frame p
                where p.instance_id = f.instance_id and p.dataset = f.dataset
                  and p.database = f.database and p.scraper_id = f.scraper_id
                  and p.sequence = f.previous_sequence and p.collected_at < f.collected_at
                  and p.collected_at > f.collected_at - interval '1 day'
                  and p.chain_from > f.collected_at - interval '1 day'
                  and coalesce(p.base_sequence, p.sequence) = f.base_sequence)
         end as chain_from
  from pgtracker.frame f
  where f.instance_id = :instance_id::integer and f.dataset = :dataset and f.database = :database
    and f.collected_at = :collected_at::timestamptz
), later as materialized (
  -- A chain ends where the next complete frame begins another.
  select l.sequence, l.previous_sequence, l.collected_at
  from given g
  join pgtracker.frame l
    on l.instance_id = :instance_id::integer and l.dataset = :dataset and l.database = :database
    and l.scraper_id = g.scraper_id and l.sequence > g.sequence and l.base_sequence = g.base
    and l.sequence < coalesce(
      (select n.sequence
       from pgtracker.frame n
       where n.instance_id = :instance_id::integer and n.dataset = :dataset
         and n.database = :database and n.scraper_id = g.scraper_id and n.sequence > g.sequence
         and n.complete
       order by n.sequence
       limit 1), 9223372036854775807)
  where :is_counter::boolean and not exists (
    select
    from pgtracker.unknown_frame u
    where u.instance_id = l.instance_id and u.dataset = l.dataset and u.database = l.database
      and u.collected_at = l.collected_at)
), joined as (
  select g.sequence, g.collected_at, g.chain_from
  from given g
  where g.chain_from is not null
  union
  select l.sequence, l.collected_at, j.chain_from
  from joined j
  join later l on l.previous_sequence = j.sequence and l.collected_at > j.collected_at
    and l.collected_at < j.chain_from + interval '1 day'
)
update pgtracker.frame f
set chain_from = j.chain_from
from joined j
where f.instance_id = :instance_id::integer and f.dataset = :dataset and f.database = :database
  and f.collected_at = j.collected_at and coalesce(f.chain_from < j.chain_from, true)
returning f.collected_at::text
