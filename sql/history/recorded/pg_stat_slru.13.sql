-- Their names were written in another way before 17.
select s.*, coalesce(
         (select n.before
          from (values ('commit_timestamp', 'CommitTs'), ('multixact_member', 'MultiXactMember'),
                       ('multixact_offset', 'MultiXactOffset'), ('notify', 'Notify'), ('serializable', 'Serial'),
                       ('subtransaction', 'Subtrans'), ('transaction', 'Xact')) as n(name, before)
          where n.name = s.name), s.name) as name_
from history.rows_of_pg_stat_slru() s
