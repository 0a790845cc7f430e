-- How much of their values sequences have given.

drop function if exists pgtracker.sequence_use_at;
create function pgtracker.sequence_use_at(instance text, at timestamptz)
returns table (
  database text, seqrelid oid, schemaname text, sequencename text, owned_by_relid oid,
  owned_by_attnum integer, owned_by_type text, seqincrement bigint, seqcycle boolean,
  last_value bigint, first_value bigint, limit_value bigint, limited_by_column boolean,
  used_share double precision, collected_at timestamptz)
language sql stable
as $$
  -- Backwards through the index, one step for each sequence: its latest row. What it was before is not read, however long.
  with recursive latest as (
    select s.*
    from pgtracker.instance i
    cross join lateral (
      select n.*
      from pgtracker.sequences n
      where n.instance_id = i.instance_id and n.collected_at <= sequence_use_at.at
        -- Its value was not asked for: it had the one before, or more.
        and n.skipped is not true
      order by n.instance_id desc, n.database desc, n.seqrelid desc, n.collected_at desc
      limit 1) s
    where i.name = sequence_use_at.instance
    union all
    select s.*
    from latest l
    cross join lateral (
      select n.*
      from pgtracker.sequences n
      where n.instance_id = l.instance_id and (n.database, n.seqrelid) < (l.database, l.seqrelid)
        and n.collected_at <= sequence_use_at.at and n.skipped is not true
      order by n.instance_id desc, n.database desc, n.seqrelid desc, n.collected_at desc
      limit 1) s
  ), seen as materialized (
    -- Of a database that was dropped nothing tells that its sequences went away.
    select d.instance_id, d.database
    from (select distinct l.instance_id, l.database from latest l) d
    where exists (
      select
      from pgtracker.frame f
      where f.instance_id = d.instance_id and f.dataset = 'sequences' and f.database = d.database
        and f.collected_at > sequence_use_at.at - interval '1 day' and f.collected_at <= sequence_use_at.at)
  )
  select l.database, l.seqrelid, l.schemaname, l.sequencename, l.owned_by_relid, l.owned_by_attnum,
         c.data_type, l.seqincrement, l.seqcycle, l.last_value, r.first_value, r.limit_value,
         r.limit_value is distinct from case when l.seqincrement > 0 then l.seqmax else l.seqmin end,
         ((l.last_value::numeric - r.first_value)
          / nullif(r.limit_value::numeric - r.first_value, 0))::double precision,
         l.collected_at
  from latest l
  join seen d on d.instance_id = l.instance_id and d.database = l.database
  -- A bigint sequence of an integer column, as serial ones of before 10 are, ends where the column does.
  left join lateral (
    select a.data_type, a.atttypid, a.removed
    from pgtracker.columns a
    where a.instance_id = l.instance_id and a.database = l.database and a.attrelid = l.owned_by_relid
      and a.attnum = l.owned_by_attnum and a.collected_at <= sequence_use_at.at
    order by a.collected_at desc
    limit 1) c on not c.removed
  left join (
    values ('int2'::regtype::oid, -32768::bigint, 32767::bigint),
           ('int4'::regtype::oid, -2147483648, 2147483647)) b (atttypid, least_value, greatest_value)
    on b.atttypid = c.atttypid
  cross join lateral (
    select case when l.seqincrement > 0 then l.seqmin else l.seqmax end as first_value,
           case when l.seqincrement > 0 then least(l.seqmax, b.greatest_value)
                else greatest(l.seqmin, b.least_value) end as limit_value) r
  where not l.removed
  order by l.database, l.schemaname, l.sequencename
$$;
comment on function pgtracker.sequence_use_at is
  'Sequences as of a moment, of databases in which they were read in the day before it. used_share: of the values between first_value and limit_value, 1 is all; null: its value is not known or none was given. limit_value: the sequence''s own end, or that of its integer or smallint column where that comes first (limited_by_column). One with seqcycle begins anew there. collected_at: when it changed last.';
