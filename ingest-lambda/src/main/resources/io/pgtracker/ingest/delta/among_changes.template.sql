and (${keys}) in (
          select ${keys_of_changes}
          from pgtracker.${table} n
          where n.instance_id = :instance_id::integer
            and n.collected_at = :collected_at::timestamptz ${database_of_changes})
