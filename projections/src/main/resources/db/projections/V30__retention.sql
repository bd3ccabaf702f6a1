-- Legal holds on each child's record, and what was asked and decided about its erasure. Reasons are sealed.

CREATE TABLE projections.child_retention (
    child_id uuid NOT NULL,
    position bigint NOT NULL,
    seq bigint NOT NULL,
    event_id uuid NOT NULL,
    type text NOT NULL,
    hold_id uuid,
    rule text,
    reason text,
    asked_by uuid,
    approved_by uuid,
    recorded_by uuid NOT NULL,
    occurred_at timestamptz NOT NULL,
    PRIMARY KEY (child_id, position)
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON projections.child_retention TO ledger_projector;
GRANT SELECT ON projections.child_retention TO ledger_reader;
