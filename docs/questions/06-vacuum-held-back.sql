-- Who held back vacuum at 14:02?
-- Vacuum keeps every row version that the oldest of these may still need: sessions, prepared transactions,
-- replication slots, and standbys with hot_standby_feedback. The oldest comes first; age is in transactions.
with sample as (
  select distinct on (f.dataset) f.instance_id, f.dataset, f.collected_at
  from pgtracker.instance i
  join pgtracker.frame f on f.instance_id = i.instance_id
  where i.name = 'orders' and f.database = ''
    and f.dataset in ('pg_stat_activity', 'pg_prepared_xacts', 'pg_replication_slots',
                      'pg_stat_replication', 'server_position')
    and f.collected_at <= '2026-11-22 14:02'
    and f.collected_at > timestamptz '2026-11-22 14:02' - interval '10 minutes'
  order by f.dataset, f.collected_at desc
), next as (
  select p.next_xid
  from sample s
  cross join lateral (
    select p.*
    from pgtracker.server_position p
    where p.instance_id = s.instance_id and p.collected_at = s.collected_at
    offset 0) p
  where s.dataset = 'server_position'
), holder (what, who, xid, since, detail) as (
  select 'session', a.pid::text, x.xid, a.xact_start, concat_ws(': ', a.state, a.query)
  from sample s
  cross join lateral (
    select a.*
    from pgtracker.pg_stat_activity a
    where a.instance_id = s.instance_id and a.collected_at = s.collected_at
    offset 0) a -- a loop, lest all of the history be read
  cross join unnest(array[a.backend_xmin, a.backend_xid]) as x(xid)
  where s.dataset = 'pg_stat_activity' and a.backend_type <> 'walsender'
  union all
  select 'prepared transaction', p.gid, p.transaction, p.prepared, p.owner
  from sample s
  cross join lateral (
    select p.*
    from pgtracker.pg_prepared_xacts p
    where p.instance_id = s.instance_id and p.collected_at = s.collected_at
    offset 0) p
  where s.dataset = 'pg_prepared_xacts'
  union all
  select 'replication slot', r.slot_name, x.xid, r.inactive_since, r.slot_type
  from sample s
  cross join lateral (
    select r.*
    from pgtracker.pg_replication_slots r
    where r.instance_id = s.instance_id and r.collected_at = s.collected_at
    offset 0) r -- a loop, lest all of the history be read
  cross join unnest(array[r.slot_xmin, r.catalog_xmin]) as x(xid)
  where s.dataset = 'pg_replication_slots'
  union all
  select 'standby', r.application_name, r.backend_xmin, r.backend_start, r.client_addr::text
  from sample s
  cross join lateral (
    select r.*
    from pgtracker.pg_stat_replication r
    where r.instance_id = s.instance_id and r.collected_at = s.collected_at
    offset 0) r -- a loop, lest all of the history be read
  where s.dataset = 'pg_stat_replication'
)
select h.what, h.who, max(pgtracker.xid_age(h.xid, n.next_xid)) as age, h.since, h.detail
from holder h
cross join next n
where h.xid is not null
group by h.what, h.who, h.since, h.detail
order by age desc, h.since;
