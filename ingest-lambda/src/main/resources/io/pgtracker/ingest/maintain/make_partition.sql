select pgtracker.make_partition(:time_table, :from_at::timestamptz) as done
