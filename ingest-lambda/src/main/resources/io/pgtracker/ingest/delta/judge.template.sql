-- What is known of the frame's increases now, and that its hour is to be rolled up anew.
with hour as (
${reopen_hour}
)
update pgtracker.frame
set base_at = :base_at::timestamptz, judgement = :judgement, judgement_reason = :reason,
    unknown_rows = :unknown_rows::bigint
where instance_id = :instance_id::integer and dataset = :dataset and database = :database
  and collected_at = :collected_at::timestamptz
