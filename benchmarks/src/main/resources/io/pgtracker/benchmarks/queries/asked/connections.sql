-- Instance overview: connections by state.
select bucket_start, value as state, average_active_sessions as average_sessions
from pgtracker.activity_profile(:'instance', :'from_at', :'to_at', :'bucket', 'state');
