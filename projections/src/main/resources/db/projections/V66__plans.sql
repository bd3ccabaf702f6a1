-- What plan there is for each child, and from when.

CREATE TABLE projections.child_plan (
    child_id uuid NOT NULL,
    position bigint NOT NULL,
    seq bigint NOT NULL,
    status text NOT NULL,
    occurred_at timestamptz NOT NULL,
    PRIMARY KEY (child_id, position)
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON projections.child_plan TO ledger_projector;
GRANT SELECT ON projections.child_plan TO ledger_reader;
