-- The roles of Case Ledger. Run once by a superuser in the ledger's own, still empty database; running it again is harmless.

DO $$
DECLARE
    role text;
BEGIN
    FOREACH role IN ARRAY ARRAY['ledger_owner', 'ledger_migrator', 'ledger_writer', 'ledger_reader', 'ledger_projector'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', role);
        END IF;
    END LOOP;
    -- Only the owner makes schemas; only the migrator may become the owner.
    EXECUTE format('GRANT CREATE ON DATABASE %I TO ledger_owner', current_database());
    GRANT ledger_owner TO ledger_migrator;
END $$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;

-- Then make two logins, with passwords of your own, and name them to the application
-- (SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD; SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD):
--
--     CREATE ROLE case_ledger_migration LOGIN NOINHERIT PASSWORD '...';
--     GRANT ledger_migrator TO case_ledger_migration;
--
--     CREATE ROLE case_ledger_application LOGIN NOINHERIT PASSWORD '...';
--     GRANT ledger_writer, ledger_reader, ledger_projector TO case_ledger_application;
