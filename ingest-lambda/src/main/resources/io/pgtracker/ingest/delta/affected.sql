-- Frames whose base may change because the given one came into the series or left it: those that
-- were compared with an earlier frame, or with one of another running server for want of their own.
select collected_at
from pgtracker.frame
where instance_id = :instance_id::integer and dataset = :dataset and database = :database
  and collected_at > :collected_at::timestamptz and not out_of_series
  and (base_at is null or base_at <= :collected_at::timestamptz
       or judgement_reason in ('another_server', 'server_restarted', 'view_reset',
                               'another_database', 'database_created'))
  and system_identifier is not distinct from
    (select f.system_identifier
     from pgtracker.frame f
     where f.instance_id = :instance_id::integer and f.dataset = :dataset
       and f.database = :database and f.collected_at = :collected_at::timestamptz)
order by collected_at
