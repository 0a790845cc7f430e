-- Columns of all relations, dropped ones among them, and statistics of both kinds where others inherit from a table.
alter table pgtracker.columns
  add attbyval boolean,
  add attalign text,
  add attisdropped boolean,
  add inherited_null_frac real,
  add inherited_avg_width integer,
  add inherited_n_distinct real;
comment on column pgtracker.columns.attbyval is 'values are passed as such, not by a pointer';
comment on column pgtracker.columns.attalign is 'c 1 byte, s 2, i 4, d 8';
comment on column pgtracker.columns.attisdropped is 'dropped, and still in the rows of then; null: of a scraper that left dropped columns out, and columns of system relations';
comment on column pgtracker.columns.inherited_null_frac is 'of a table with all that inherit from it, where others do: share of 1';
comment on column pgtracker.columns.inherited_avg_width is 'of a table with all that inherit from it, where others do: bytes';
comment on column pgtracker.columns.inherited_n_distinct is 'of a table with all that inherit from it, where others do; above 0: distinct values; below 0: their share of the rows, negated';
