-- Entries that a projection could not take in for one of their keys, and those of the same key that wait behind them.
-- A cause names what failed, never what it said.

CREATE TABLE projections.parked_entry (
    follower  text NOT NULL,
    sequence  uuid NOT NULL,
    position  bigint NOT NULL,
    cause     text,
    parked_at timestamptz NOT NULL DEFAULT now(),
    note      text,
    PRIMARY KEY (follower, sequence, position)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON projections.parked_entry TO ledger_projector;
GRANT SELECT ON projections.parked_entry TO ledger_reader;
