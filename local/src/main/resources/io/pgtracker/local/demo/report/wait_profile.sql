select w.bucket_start, w.wait_event_type, w.average_active_sessions
from pgtracker.wait_profile(?, ?::timestamptz, ?::timestamptz, make_interval(secs => ?)) w
order by w.bucket_start, w.wait_event_type
