select pgtracker.clean_default(:time_table) > 0 as done
