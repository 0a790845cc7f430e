select case name
         when 'CommitTs' then 'commit_timestamp'
         when 'MultiXactMember' then 'multixact_member'
         when 'MultiXactOffset' then 'multixact_offset'
         when 'Notify' then 'notify'
         when 'Serial' then 'serializable'
         when 'Subtrans' then 'subtransaction'
         when 'Xact' then 'transaction'
         else name end as name,
       blks_zeroed, blks_hit, blks_read, blks_written, blks_exists, flushes, truncates, stats_reset
from pg_catalog.pg_stat_slru
