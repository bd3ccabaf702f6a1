-- What was recorded. Rows are added and never changed: each table that holds them gets the trigger below, and no role
-- but the writer may add. Every later migration names the rights of its tables again, so that they are read where the table is.

GRANT USAGE ON SCHEMA ledger TO ledger_writer, ledger_reader, ledger_projector;

ALTER DEFAULT PRIVILEGES IN SCHEMA ledger GRANT SELECT, INSERT ON TABLES TO ledger_writer;
ALTER DEFAULT PRIVILEGES IN SCHEMA ledger GRANT SELECT ON TABLES TO ledger_reader, ledger_projector;

CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % refused: the ledger is append-only', TG_OP, TG_TABLE_NAME;
END $$;

COMMENT ON FUNCTION ledger.refuse_change() IS
    'For a trigger BEFORE UPDATE OR DELETE OR TRUNCATE ... FOR EACH STATEMENT, then ENABLE ALWAYS';
