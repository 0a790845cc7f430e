-- How old transactions and multixacts are, as age() and mxid_age() of the server said.

drop function if exists pgtracker.xid_age;
create function pgtracker.xid_age(xid xid, next_xid bigint)
returns integer
language sql immutable strict parallel safe
as $$
  -- Both are positions on a ring of 2^32. Those below 3 are older than everything for ever.
  select case
           when xid::text::bigint < 3 then 2147483647
           else ((next_xid - xid::text::bigint + 2147483648 + 4294967296) % 4294967296
                 - 2147483648)::integer
         end
$$;
comment on function pgtracker.xid_age is
  'Transactions between xid (relfrozenxid, datfrozenxid, backend_xmin) and the next one to be given, server_position.next_xid of the same time; negative if xid is the later one. 2147483647 for frozen and invalid ones. At 2147483647 the server would wrap around.';

drop function if exists pgtracker.mxid_age;
create function pgtracker.mxid_age(mxid xid, next_multixact xid)
returns integer
language sql immutable strict parallel safe
as $$
  select case
           when mxid::text::bigint = 0 then 2147483647
           else ((next_multixact::text::bigint - mxid::text::bigint + 2147483648 + 4294967296)
                 % 4294967296 - 2147483648)::integer
         end
$$;
comment on function pgtracker.mxid_age is
  'Multixacts between mxid (relminmxid, datminmxid) and the next one to be given, server_position.next_multixact of the same time; negative if mxid is the later one. 2147483647 for invalid ones.';

drop function if exists pgtracker.databases_at;
create function pgtracker.databases_at(instance text, at timestamptz)
returns table (
  oid oid, datname text, datistemplate boolean, datallowconn boolean, size bigint, xid_age integer,
  mxid_age integer, description text)
language sql stable
as $$
  with position as (
    select p.next_xid, p.next_multixact
    from pgtracker.instance i
    cross join lateral (
      (select p.collected_at, p.next_xid, p.next_multixact
       from (
         select f.collected_at
         from pgtracker.frame f
         where f.instance_id = i.instance_id and f.dataset = 'server_position' and f.database = ''
           and f.collected_at <= databases_at.at
         order by f.collected_at desc
         limit 1) f
       join pgtracker.server_position p on p.instance_id = i.instance_id and p.collected_at = f.collected_at)
      union all
      -- Of scrapers that had no server_position yet.
      (select s.collected_at, s.next_xid::bigint, s.next_multixact
       from pgtracker.server_facts s
       where s.instance_id = i.instance_id and s.next_xid is not null and s.collected_at <= databases_at.at
       order by s.collected_at desc
       limit 1)
      order by 1 desc
      limit 1) p
    where i.name = databases_at.instance
  ), database as (
    select distinct on (d.oid) d.*
    from pgtracker.instance i
    join pgtracker.pg_database d on d.instance_id = i.instance_id
    where i.name = databases_at.instance and d.collected_at <= databases_at.at
    order by d.oid, d.collected_at desc
  )
  select d.oid, d.datname, d.datistemplate, d.datallowconn, s.size,
         pgtracker.xid_age(d.datfrozenxid, p.next_xid),
         pgtracker.mxid_age(d.datminmxid, p.next_multixact), d.description
  from database d
  left join position p on true
  left join lateral (
    select s.size
    from pgtracker.database_sizes s
    where s.instance_id = d.instance_id and s.datid = d.oid and s.collected_at <= databases_at.at
    order by s.collected_at desc
    limit 1) s on true
  where not d.removed
  order by d.datname
$$;
comment on function pgtracker.databases_at is
  'Databases as of a moment. size: bytes, null where the role may not see it. Ages in transactions and multixacts, to the next one the server was about to give then.';
