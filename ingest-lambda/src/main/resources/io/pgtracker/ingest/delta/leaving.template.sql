
    select distinct on (${others}, 1) regexp_replace(o.${name}, '_ccold[0-9]*$', '') as name, o.*
    from pgtracker.${table} o
    where o.instance_id = :instance_id::integer and o.collected_at = ${at}::timestamptz
      ${scope_of_leaving}
      and o.${name} ~ '_ccold[0-9]*$'
    order by ${others}, 1, ${keys_down}