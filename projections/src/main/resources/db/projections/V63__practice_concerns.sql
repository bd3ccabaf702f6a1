-- Practice concerns: staff matters, on no child's record. Words are sealed under the key of whom they concern.

CREATE TABLE projections.practice_concern (
    practice_concern_id uuid PRIMARY KEY,
    position bigint NOT NULL,
    worker_id uuid NOT NULL,
    type text NOT NULL,
    rating text NOT NULL,
    allegation boolean NOT NULL
);

CREATE TABLE projections.practice_concern_entry (
    of_practice_concern uuid NOT NULL,
    position bigint NOT NULL,
    seq bigint NOT NULL,
    event_id uuid NOT NULL,
    type text NOT NULL,
    title text NOT NULL,
    contact_id uuid,
    concern_id uuid,
    corrects bigint,
    children uuid[] NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid NOT NULL,
    flags text[] NOT NULL,
    detail json NOT NULL,
    PRIMARY KEY (of_practice_concern, position)
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE
    ON projections.practice_concern, projections.practice_concern_entry TO ledger_projector;
GRANT SELECT ON projections.practice_concern, projections.practice_concern_entry TO ledger_reader;
