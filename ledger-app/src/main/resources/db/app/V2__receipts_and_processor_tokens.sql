-- The answer to each idempotency key, written in the transaction of the entries it speaks of, kept for seven days.
CREATE TABLE app.receipt (
    worker      uuid NOT NULL,
    key_hash    bytea NOT NULL,
    fingerprint text NOT NULL,
    position    bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    resource    text NOT NULL,
    location    text NOT NULL,
    CONSTRAINT receipt_key PRIMARY KEY (worker, key_hash)
);
CREATE INDEX receipt_age ON app.receipt (recorded_at);
GRANT SELECT, INSERT, DELETE ON app.receipt TO ledger_writer;
GRANT SELECT ON app.receipt TO ledger_reader;

-- How far each automation has read. It is not a projection: dropping the projections must not repeat what was done.
CREATE TABLE app.token_entry (
    processor_name varchar(255) NOT NULL,
    segment        int NOT NULL,
    token          bytea,
    token_type     varchar(255),
    timestamp      varchar(255),
    owner          varchar(255),
    PRIMARY KEY (processor_name, segment)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON app.token_entry TO ledger_writer;
GRANT SELECT ON app.token_entry TO ledger_reader;
