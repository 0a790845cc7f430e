select instance, dataset, column_name, type, frames
from pgtracker.not_known
order by instance, dataset, column_name, type
