-- Frames whose base may change because the given one came into the series or left it: those that
-- were compared with an earlier frame, or with one of another running server for want of their own.
-- Those whose state is not known are compared with none.
select l.collected_at::text
from pgtracker.frame l
where l.instance_id = :instance_id::integer and l.dataset = :dataset and l.database = :database
  and l.collected_at > :collected_at::timestamptz and not l.out_of_series
  and l.chain_from is not null
  and (l.base_at is null or l.base_at <= :collected_at::timestamptz
       or l.judgement_reason in ('another_server', 'server_restarted', 'view_reset',
                                 'another_database', 'database_created'))
  and l.system_identifier is not distinct from
    (select f.system_identifier
     from pgtracker.frame f
     where f.instance_id = :instance_id::integer and f.dataset = :dataset
       and f.database = :database and f.collected_at = :collected_at::timestamptz)
order by l.collected_at
