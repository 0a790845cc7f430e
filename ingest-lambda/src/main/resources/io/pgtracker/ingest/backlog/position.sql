-- One that is under way is gone on with; the next one waits for a time after the last.
select
  w.after_key,
  w.after_key is not null or w.last_ended_at is null or w.last_ended_at <= now() - :pause::interval as due
from pgtracker.object_walk w where w.location = :location::text
