-- Of a predicate and of expressions there is the text, of the latter that there are some.
select i.*, 
       pg_catalog.array_to_string(i.indkey, ' ')::int2vector as indkey_,
       pg_catalog.array_to_string(i.indcollation, ' ')::oidvector as indcollation_,
       pg_catalog.array_to_string(i.indclass, ' ')::oidvector as indclass_,
       pg_catalog.array_to_string(i.indoption, ' ')::int2vector as indoption_,
       case
         when 0 = any (i.indkey) then pg_catalog.concat('(expressions of index ', i.indexrelid, ': not recorded)')
       end as indexprs,
       case
         when i.skipped then history.not_recorded('pg_index.indpred of an index that was locked', null::text, i.indexrelid)
         else history.predicate(i.definition)
       end as indpred
from history.rows_of_indexes() i
