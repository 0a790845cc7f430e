-- Of what users made, and of schemas.
select c.*
from history.rows_of_comments() c
