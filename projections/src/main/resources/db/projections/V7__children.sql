-- Who each child is, sealed, and every allocation.

CREATE TABLE projections.child_record (
    child_id uuid PRIMARY KEY,
    position bigint NOT NULL,
    seq bigint NOT NULL,
    event_id uuid NOT NULL,
    type text NOT NULL,
    mosaic_person_id text NOT NULL,
    given_name text NOT NULL,
    family_name text NOT NULL,
    date_of_birth text NOT NULL,
    nhs_number text,
    team text NOT NULL,
    occurred_at timestamptz NOT NULL
);

CREATE TABLE projections.child_allocation (
    child_id uuid NOT NULL,
    position bigint NOT NULL,
    seq bigint NOT NULL,
    worker_id uuid NOT NULL,
    team text NOT NULL,
    involvement text NOT NULL,
    occurred_at timestamptz NOT NULL,
    PRIMARY KEY (child_id, position)
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON projections.child_record, projections.child_allocation
    TO ledger_projector;
GRANT SELECT ON projections.child_record, projections.child_allocation TO ledger_reader;
