-- Moment: sessions, the longest transactions first.
select *
from pgtracker.activity_at(:'instance', :'at')
order by xact_age desc nulls last;
