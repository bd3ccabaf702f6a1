-- Entries that an automation could not act on, and those of the same stream that wait behind them. The entry itself is in
-- the ledger; a cause names what failed, never what it said.

CREATE TABLE app.parked_entry (
    follower  text NOT NULL,
    sequence  uuid NOT NULL,
    position  bigint NOT NULL,
    cause     text,
    parked_at timestamptz NOT NULL DEFAULT now(),
    note      text,
    PRIMARY KEY (follower, sequence, position)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON app.parked_entry TO ledger_writer;
GRANT SELECT ON app.parked_entry TO ledger_reader;
