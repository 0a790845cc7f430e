-- Moment: commands under way.
select *
from pgtracker.progress_at(:'instance', :'at');
