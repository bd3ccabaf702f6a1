-- Which case notes are to be sent to Mosaic, and what came of it. Ids, codes and times only: the words are read when a note
-- is sent, and the id Mosaic keeps it under is sealed in the ledger.

CREATE TABLE app.case_note_outbox (
    note            uuid PRIMARY KEY,
    contact         uuid NOT NULL,
    child           uuid NOT NULL,
    ended           uuid NOT NULL,
    recorded_at     timestamptz NOT NULL,
    author          uuid NOT NULL,
    state           text NOT NULL DEFAULT 'WAITING'
        CHECK (state IN ('WAITING', 'TAKEN', 'REFUSED', 'CONFIRMED', 'OVER')),
    attempts        int NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL DEFAULT '-infinity',
    failing_since   timestamptz,
    claimed_until   timestamptz NOT NULL DEFAULT '-infinity',
    answered_at     timestamptz,
    receipt         text,
    asked           boolean NOT NULL DEFAULT false
);
CREATE INDEX case_note_outbox_waiting ON app.case_note_outbox (next_attempt_at) WHERE state = 'WAITING';
CREATE INDEX case_note_outbox_contact ON app.case_note_outbox (contact);
CREATE INDEX case_note_outbox_unconfirmed ON app.case_note_outbox (recorded_at)
    WHERE state NOT IN ('CONFIRMED', 'OVER') AND NOT asked;
COMMENT ON COLUMN app.case_note_outbox.ended IS 'The event that ended the contact';
COMMENT ON COLUMN app.case_note_outbox.state IS
    'WAITING; TAKEN without an id or REFUSED for good, and not sent again; CONFIRMED; OVER where there is nothing to send';
COMMENT ON COLUMN app.case_note_outbox.claimed_until IS 'Until then one node alone tries to send it';
COMMENT ON COLUMN app.case_note_outbox.receipt IS 'What was last answered, without a word of the note and without its id';
COMMENT ON COLUMN app.case_note_outbox.asked IS 'Whether the manager was asked why it is not confirmed';

GRANT SELECT, INSERT, UPDATE, DELETE ON app.case_note_outbox TO ledger_writer;
GRANT SELECT ON app.case_note_outbox TO ledger_reader;
