left join pgtracker.${table} base
    on base.instance_id = :instance_id::integer and base.collected_at = :base_at::timestamptz
    ${join}
