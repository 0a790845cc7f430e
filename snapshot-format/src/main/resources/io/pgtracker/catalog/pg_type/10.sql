-- Every column but the functions of a type, and the node tree of a domain's default, whose text is typdefault.
select t.oid, t.typname, t.typnamespace, t.typowner, t.typlen, t.typbyval, t.typtype,
       t.typcategory, t.typispreferred, t.typisdefined, t.typdelim, t.typrelid, t.typelem,
       t.typarray, t.typalign, t.typstorage, t.typnotnull, t.typbasetype, t.typtypmod,
       t.typndims, t.typcollation, t.typdefault, t.typacl
from pg_catalog.pg_type t
