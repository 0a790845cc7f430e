select w.after_key from pgtracker.object_walk w where w.location = :location::text
