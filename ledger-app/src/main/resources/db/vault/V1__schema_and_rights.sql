-- The wrapped keys of personal data. What may be destroyed here is said by each table's own grants.

GRANT USAGE ON SCHEMA vault TO ledger_writer, ledger_reader;

ALTER DEFAULT PRIVILEGES IN SCHEMA vault GRANT SELECT, INSERT ON TABLES TO ledger_writer;
ALTER DEFAULT PRIVILEGES IN SCHEMA vault GRANT SELECT ON TABLES TO ledger_reader;
