-- Active sessions: on average, by what they waited for.
select bucket_start, wait_event_type, average_active_sessions
from pgtracker.wait_profile(:'instance', :'from_at', :'to_at', :'bucket');
