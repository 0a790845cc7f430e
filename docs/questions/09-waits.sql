-- What did the server wait for between two and three?
-- Average number of sessions that were active, by what they waited for; CPU: they did not wait. The sum is the load
-- of the server in sessions.
select w.wait_event_type,
       sum(w.average_active_sessions * w.samples) / sum(w.samples) as average_active_sessions
from pgtracker.wait_profile('orders', '2026-11-22 02:00', '2026-11-22 03:00', '1 minute') w
group by w.wait_event_type
order by average_active_sessions desc;
