
    select t.*
    from pgtracker.${table} t
    where t.instance_id = :instance_id::integer and t.collected_at = ${at}::timestamptz
      and not t.removed ${database}