left join (${base_rows}) base on true ${join}
