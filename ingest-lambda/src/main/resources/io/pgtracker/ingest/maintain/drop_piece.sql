select pgtracker.drop_piece(:time_table, :from_at::timestamptz, :to_at::timestamptz) as done
