select t.*
from history.rows_of_tablespaces() t
