-- Collection health: objects and what became of them.
select *
from pgtracker.objects_between(:'instance', :'from_at', :'to_at');
