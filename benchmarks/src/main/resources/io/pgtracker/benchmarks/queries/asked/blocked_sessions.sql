-- Locks: how many sessions waited for one, on average.
select bucket_start, average_active_sessions as average_waiting
from pgtracker.activity_profile(:'instance', :'from_at', :'to_at', :'bucket', 'wait_event_type', 100)
where value = 'Lock';
