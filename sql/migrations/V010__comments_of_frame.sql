-- What the columns have come to mean since there are rows that are shown in part.
comment on column pgtracker.frame.hidden_rows is 'rows of which the role could not see everything: statements without identity are left out, others are kept';
comment on column pgtracker.frame.judgement_reason is 'why: no_earlier_frame_of_this_server, another_server, another_database, another_extension, incomplete; server_restarted, view_reset, database_reset, database_created; something_in_the_database_was_reset, server_started_again, statistics_may_be_lost (see docs/decisions/increases.md)';
