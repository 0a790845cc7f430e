select s.schemaname, s.sequencename, o.rolname as sequenceowner, s.seqtypid as data_type,
       s.seqstart as start_value, s.seqmin as min_value, s.seqmax as max_value, s.seqincrement as increment_by,
       s.seqcycle as cycle, s.seqcache as cache_size,
       case
         when s.skipped or not s.value_visible
           then history.not_recorded('pg_sequences.last_value of a sequence that was locked or may not be seen', null::bigint, s.seqrelid)
         else s.last_value
       end as last_value
from history.rows_of_sequences() s
left join history.rows_of_relations() r on r.oid = s.seqrelid
left join history.rows_of_pg_roles() o on o.oid = r.relowner
