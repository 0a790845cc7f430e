-- Settings: as they were.
select *
from pgtracker.settings_at(:'instance', :'at');
