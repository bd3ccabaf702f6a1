-- Under which keyed hashes each child is found; empty once the child's data key is destroyed. Words are sealed.

CREATE TABLE projections.child_search (
    child_id uuid PRIMARY KEY,
    position bigint NOT NULL,
    event_id uuid NOT NULL,
    type text NOT NULL,
    given_name text,
    family_name text,
    date_of_birth text,
    mosaic_person_id text,
    hashes text[] NOT NULL
);

CREATE INDEX child_search_hashes ON projections.child_search USING gin (hashes);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON projections.child_search TO ledger_projector;
GRANT SELECT ON projections.child_search TO ledger_reader;
