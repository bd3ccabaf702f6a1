-- Contacts by who began them, and which of them ended: what a practitioner sees first in the morning.

CREATE TABLE projections.worklist_begun (
    contact_id uuid PRIMARY KEY,
    worker_id uuid NOT NULL,
    channel text NOT NULL,
    children uuid[] NOT NULL,
    began_at timestamptz NOT NULL
);
CREATE INDEX worklist_begun_by ON projections.worklist_begun (worker_id, began_at);

CREATE TABLE projections.worklist_ended (
    contact_id uuid NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (contact_id, position)
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE
    ON projections.worklist_begun, projections.worklist_ended TO ledger_projector;
GRANT SELECT ON projections.worklist_begun, projections.worklist_ended TO ledger_reader;
