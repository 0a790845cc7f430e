
    select t.*
    from (
      -- The frames of a chain, each over the one before it: the last row of a key is how it is.
      select ${keys}, max(t.collected_at) as collected_at
      from pgtracker.${table} t
      where t.instance_id = :instance_id::integer ${database}
        and t.collected_at between ${from}::timestamptz and ${at}::timestamptz
        and t.collected_at = any (array(
          select c.collected_at
          from pgtracker.frame c
          where c.instance_id = :instance_id::integer and c.dataset = '${table}'
            and c.database = :database and c.chain_from = ${from}::timestamptz
            and c.collected_at between ${from}::timestamptz and ${at}::timestamptz))
        ${among}
      group by ${keys}) last
    join pgtracker.${table} t using (${key_names}, collected_at)
    where t.instance_id = :instance_id::integer ${database}
      and t.collected_at between ${from}::timestamptz and ${at}::timestamptz and not t.removed