-- Each safeguarding concern's entries, and links to the escalations it led to. Words are sealed.

CREATE TABLE projections.concern_entry (
    of_concern uuid NOT NULL,
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
    PRIMARY KEY (of_concern, position)
);

CREATE TABLE projections.concern_escalation (
    concern_id uuid NOT NULL,
    position bigint NOT NULL,
    escalation_id uuid NOT NULL,
    PRIMARY KEY (concern_id, position)
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON projections.concern_entry, projections.concern_escalation
    TO ledger_projector;
GRANT SELECT ON projections.concern_entry, projections.concern_escalation TO ledger_reader;
