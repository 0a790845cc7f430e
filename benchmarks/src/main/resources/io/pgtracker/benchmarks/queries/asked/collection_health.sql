-- Collection health: frames, failures, pauses, and what they cost.
select *
from pgtracker.collection_health(:'instance', :'from_at', :'to_at');
