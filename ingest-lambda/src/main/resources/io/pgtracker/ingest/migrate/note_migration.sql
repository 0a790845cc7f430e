insert into pgtracker.schema_history
  (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
select coalesce(max(h.installed_rank), case when :type = 'SCHEMA' then -1 else 0 end) + 1,
       :version, :description, :type, :script, :checksum::integer, current_user,
       :execution_time::integer, true
from pgtracker.schema_history h
