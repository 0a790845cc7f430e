-- Moment: who waited for whom.
select *
from pgtracker.lock_tree(:'instance', :'at');
