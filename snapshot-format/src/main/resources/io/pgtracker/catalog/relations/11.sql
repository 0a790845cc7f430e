-- Every column of pg_class but relpartbound, a node tree: its text is in inheritance.
select c.oid, c.relname, c.relnamespace, n.nspname as schemaname, c.reltype, c.reloftype,
       c.relowner, c.relam, c.relfilenode, c.reltablespace, c.relpages, c.reltuples,
       c.relallvisible, c.reltoastrelid, c.relhasindex, c.relisshared, c.relpersistence,
       c.relkind, c.relnatts, c.relchecks, c.relhasrules, c.relhastriggers,
       c.relhassubclass, c.relrowsecurity, c.relforcerowsecurity, c.relispopulated,
       c.relreplident, c.relispartition, c.relrewrite, c.relfrozenxid, c.relminmxid,
       c.relacl, c.reloptions
from pg_catalog.pg_class c
left join pg_catalog.pg_namespace n on n.oid = c.relnamespace
