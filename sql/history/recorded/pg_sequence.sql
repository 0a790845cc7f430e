select s.*
from history.rows_of_sequences() s
