-- A row for each state an escalation was in. A row holds until the next one begins: by position, by when that was
-- recorded, by when it happened. The last one has no end: 9223372036854775807 and infinity.

CREATE TABLE projections.escalation_item (
    escalation_id uuid NOT NULL,
    from_position bigint NOT NULL,
    to_position bigint NOT NULL,
    from_recorded_at timestamptz NOT NULL,
    to_recorded_at timestamptz NOT NULL,
    from_occurred_at timestamptz NOT NULL,
    to_occurred_at timestamptz NOT NULL,
    seq bigint NOT NULL,
    rule text NOT NULL,
    rule_version integer NOT NULL,
    source text NOT NULL,
    rating text NOT NULL,
    status text NOT NULL,
    tier integer NOT NULL,
    queue text NOT NULL,
    team text,
    children uuid[] NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    about_record_of uuid NOT NULL,
    raised_at timestamptz NOT NULL,
    due json NOT NULL,
    next_due_at timestamptz NOT NULL,
    urgency integer NOT NULL,
    acknowledged_by uuid,
    assignee uuid,
    PRIMARY KEY (escalation_id, from_position)
);

CREATE INDEX escalation_item_most_urgent_first ON projections.escalation_item (urgency, next_due_at, escalation_id)
    WHERE to_position = 9223372036854775807;
CREATE INDEX escalation_item_of_team ON projections.escalation_item (team, urgency, next_due_at, escalation_id)
    WHERE to_position = 9223372036854775807;
CREATE INDEX escalation_item_of_worker ON projections.escalation_item (about_record_of)
    WHERE to_position = 9223372036854775807;
CREATE INDEX escalation_item_of_children ON projections.escalation_item USING gin (children);

CREATE TABLE projections.escalation_entry (
    escalation_id uuid NOT NULL,
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
    PRIMARY KEY (escalation_id, position)
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON projections.escalation_item, projections.escalation_entry
    TO ledger_projector;
GRANT SELECT ON projections.escalation_item, projections.escalation_entry TO ledger_reader;
