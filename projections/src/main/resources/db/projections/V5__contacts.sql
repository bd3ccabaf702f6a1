-- Each contact's entries, its answers to the guideline's rules, and links to what it led to. Words are sealed.

CREATE TABLE projections.contact_entry (
    of_contact uuid NOT NULL,
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
    PRIMARY KEY (of_contact, position)
);

CREATE TABLE projections.contact_check (
    contact_id uuid NOT NULL,
    position bigint NOT NULL,
    ordinal integer NOT NULL,
    event_id uuid NOT NULL,
    type text NOT NULL,
    children uuid[] NOT NULL,
    rule text NOT NULL,
    rule_version integer NOT NULL,
    source text NOT NULL,
    result text NOT NULL,
    reason text,
    PRIMARY KEY (contact_id, position, ordinal)
);

CREATE TABLE projections.contact_link (
    contact_id uuid NOT NULL,
    position bigint NOT NULL,
    kind text NOT NULL,
    linked_id uuid NOT NULL,
    PRIMARY KEY (contact_id, position)
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE
    ON projections.contact_entry, projections.contact_check, projections.contact_link TO ledger_projector;
GRANT SELECT ON projections.contact_entry, projections.contact_check, projections.contact_link TO ledger_reader;
