select *
from pg_catalog.pg_statio_user_sequences
