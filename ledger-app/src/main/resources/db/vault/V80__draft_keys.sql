-- One key for each draft, wrapped under its author's data key, so that whatever happens to that key happens to these. It goes
-- with its draft: unlike a person's key it may be taken away, by the author or by time.

CREATE TABLE vault.draft_key (
    author  uuid NOT NULL REFERENCES vault.data_key,
    draft   uuid NOT NULL,
    wrapped bytea NOT NULL,
    PRIMARY KEY (author, draft)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON vault.draft_key TO ledger_writer;
