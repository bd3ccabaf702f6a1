-- Who is signed in to the pages. The browser holds a random token, this table only its digest; a restart signs nobody out
-- and every node knows all of them. Rows are kept for a day after their end, so that an ended sign-in is told apart from none.
CREATE TABLE app.sign_in (
    token_hash bytea PRIMARY KEY,
    worker     uuid NOT NULL,
    began_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    used_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at   timestamptz
);
CREATE INDEX sign_in_age ON app.sign_in (used_at);
GRANT SELECT, INSERT, DELETE ON app.sign_in TO ledger_writer;
GRANT UPDATE (used_at, ended_at) ON app.sign_in TO ledger_writer;
REVOKE SELECT ON app.sign_in FROM ledger_reader;
