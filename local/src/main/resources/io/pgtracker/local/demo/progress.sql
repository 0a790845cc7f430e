select (select count(distinct f.tick) from pgtracker.frame f) as snapshots,
       (select count(*) from pgtracker.ingest_ledger l where l.outcome = 'ingested') as objects,
       (select coalesce(sum(f.row_count), 0) from pgtracker.frame f) as rows,
       (select count(*)
        from pgtracker.pg_locks l
        where not l.granted
          and l.collected_at = (select max(f.collected_at) from pgtracker.frame f
                                where f.dataset = 'pg_locks')) as waiting
