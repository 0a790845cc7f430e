alter table pgtracker.pg_settings add column value_visible boolean;
comment on column pgtracker.pg_settings.value_visible is 'false: the setting is there, and the role may not see more than its name';
