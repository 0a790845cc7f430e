-- Active sessions: on average, by user; the ten that take most, all others in one.
select bucket_start, value, average_active_sessions
from pgtracker.activity_profile(:'instance', :'from_at', :'to_at', :'bucket', 'usename', 10);
