-- One note for each child of each contact, folded from the contact's entries, and how far it has come to Mosaic. Words, and
-- ids that lead to the child elsewhere, are sealed.

CREATE TABLE projections.case_note (
    note_id uuid PRIMARY KEY,
    contact_id uuid NOT NULL,
    child_id uuid NOT NULL,
    position bigint NOT NULL,
    channel text,
    effective_at timestamptz NOT NULL,
    warnings int NOT NULL,
    parts json NOT NULL,
    ended boolean NOT NULL,
    ended_for text,
    recorded_at timestamptz,
    author uuid,
    status text NOT NULL,
    failure text,
    confirmed_event uuid,
    mosaic_case_note text,
    changed_since_sent boolean NOT NULL,
    recorded_in_error boolean NOT NULL
);
CREATE INDEX case_note_of_child ON projections.case_note (child_id, effective_at DESC, note_id DESC) WHERE ended;

CREATE TABLE projections.case_note_child (
    child_id uuid PRIMARY KEY,
    position bigint NOT NULL,
    event_id uuid NOT NULL,
    type text NOT NULL,
    team text NOT NULL,
    mosaic_person_id text NOT NULL
);
CREATE INDEX case_note_child_of_team ON projections.case_note_child (team);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON projections.case_note, projections.case_note_child TO ledger_projector;
GRANT SELECT ON projections.case_note, projections.case_note_child TO ledger_reader;
