select r.*
from history.rows_of_relations() r
