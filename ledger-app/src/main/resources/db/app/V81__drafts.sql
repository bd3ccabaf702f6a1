-- What somebody has written and not recorded yet, sealed under a key in the vault. Only the writer sees it: drafts answer no
-- question but their author's.

CREATE TABLE app.draft (
    author     uuid NOT NULL,
    draft      uuid NOT NULL,
    form       text NOT NULL,
    record     uuid,
    started_at timestamptz NOT NULL,
    saved_at   timestamptz NOT NULL,
    version    bigint NOT NULL,
    sealed     bytea NOT NULL,
    PRIMARY KEY (author, draft)
);
CREATE INDEX draft_started_at ON app.draft (started_at);
COMMENT ON COLUMN app.draft.record IS 'What it is about, such as a contact';

CREATE TABLE app.draft_asked (
    author     uuid NOT NULL,
    draft      uuid NOT NULL,
    started_at timestamptz NOT NULL,
    PRIMARY KEY (author, draft, started_at)
);
COMMENT ON TABLE app.draft_asked IS 'The drafts about which somebody was asked and that are not dealt with';

GRANT SELECT, INSERT, UPDATE, DELETE ON app.draft, app.draft_asked TO ledger_writer;
REVOKE ALL ON app.draft, app.draft_asked FROM ledger_reader;
