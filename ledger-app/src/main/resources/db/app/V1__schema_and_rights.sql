-- What the application keeps for itself: positions of its automations, receipts, what is to be sent, drafts.

GRANT USAGE ON SCHEMA app TO ledger_writer, ledger_reader;

ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ledger_writer;
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO ledger_reader;
