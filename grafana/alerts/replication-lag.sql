select $__timeTo()::timestamptz as time, i.name as instance, coalesce(nullif(r.application_name, ''), 'unnamed') as replica,
       max(r.replay_behind_bytes)::double precision as value
from pgtracker.instance i
cross join lateral pgtracker.replication_at(i.name, $__timeTo()) r
where r.collected_at > $__timeFrom() and r.replay_behind_bytes is not null
group by i.name, replica
order by instance, replica
