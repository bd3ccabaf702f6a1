-- A row for each entry and each child it is about. Words in detail are sealed.

CREATE TABLE projections.timeline_entry (
    child_id uuid NOT NULL,
    position bigint NOT NULL,
    seq bigint NOT NULL,
    event_id uuid NOT NULL,
    type text NOT NULL,
    title text NOT NULL,
    contact_id uuid,
    concern_id uuid,
    children uuid[] NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid NOT NULL,
    flags text[] NOT NULL,
    detail json NOT NULL,
    PRIMARY KEY (child_id, position)
);

CREATE INDEX timeline_entry_newest_first ON projections.timeline_entry (child_id, occurred_at DESC, position DESC);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON projections.timeline_entry TO ledger_projector;
GRANT SELECT ON projections.timeline_entry TO ledger_reader;
