-- The staff register. Names are sealed.

CREATE TABLE projections.worker (
    worker_id uuid PRIMARY KEY,
    position bigint NOT NULL,
    event_id uuid NOT NULL,
    type text NOT NULL,
    sign_in_name text NOT NULL,
    display_name text NOT NULL,
    role text NOT NULL,
    team text
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON projections.worker TO ledger_projector;
GRANT SELECT ON projections.worker TO ledger_reader;
