-- What may be asked. The whole schema, with the positions of the projections in it, may be dropped at any time: the next
-- start makes it again and fills it from the ledger.

GRANT USAGE ON SCHEMA projections TO ledger_projector, ledger_reader;

ALTER DEFAULT PRIVILEGES IN SCHEMA projections GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON TABLES TO ledger_projector;
ALTER DEFAULT PRIVILEGES IN SCHEMA projections GRANT SELECT ON TABLES TO ledger_reader;
