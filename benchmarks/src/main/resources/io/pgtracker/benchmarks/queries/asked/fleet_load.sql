-- Fleet: average active sessions of every instance.
select p.bucket_start, i.name, p.average_active_sessions
from pgtracker.instance i
cross join lateral pgtracker.activity_profile(i.name, :'from_at', :'to_at', :'bucket', 'all') p
order by p.bucket_start, i.name;
