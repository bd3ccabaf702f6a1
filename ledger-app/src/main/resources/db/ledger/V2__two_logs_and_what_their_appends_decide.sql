-- Two logs of one form: "case" holds what was recorded, "access" who read it. An append moves the head row of its log and
-- adds entries, subjects and complete tiles in one transaction; nothing of that ever changes.

CREATE TABLE ledger.head (
    log         text PRIMARY KEY CHECK (log IN ('case', 'access')),
    size        bigint NOT NULL CHECK (size >= 0),
    frontier    bytea NOT NULL,
    root        bytea NOT NULL,
    recorded_at timestamptz NOT NULL
);
COMMENT ON TABLE ledger.head IS 'How long each log is, and the RFC 6962 tree over it. The only row an append changes';

INSERT INTO ledger.head (log, size, frontier, root, recorded_at)
SELECT log, 0, ''::bytea, sha256(''::bytea), timestamptz 'epoch' FROM unnest(ARRAY['case', 'access']) AS log;

CREATE TABLE ledger.case_entry (
    position    bigint PRIMARY KEY,
    event_id    uuid NOT NULL,
    type        text NOT NULL,
    revision    int NOT NULL,
    stream      uuid NOT NULL,
    seq         bigint NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    actor       uuid NOT NULL,
    payload     bytea NOT NULL,
    metadata    bytea NOT NULL,
    leaf        bytea NOT NULL,
    leaf_hash   bytea NOT NULL,
    CONSTRAINT case_entry_stream UNIQUE (stream, seq),
    CONSTRAINT case_entry_event UNIQUE (event_id)
);
CREATE INDEX case_entry_recorded ON ledger.case_entry (recorded_at, position);

CREATE TABLE ledger.case_subject (
    child    uuid NOT NULL,
    n        bigint NOT NULL,
    position bigint NOT NULL,
    stream   uuid NOT NULL,
    PRIMARY KEY (child, n)
);
CREATE INDEX case_subject_stream ON ledger.case_subject (stream, child);
COMMENT ON COLUMN ledger.case_subject.n IS 'Counts the entries about the child from 0 without a gap, as its leaves do';

CREATE TABLE ledger.case_tile (
    level  smallint NOT NULL,
    index  bigint NOT NULL,
    hashes bytea NOT NULL,
    root   bytea NOT NULL,
    PRIMARY KEY (level, index)
);
COMMENT ON COLUMN ledger.case_tile.root IS 'The hash that stands for the tile in the level above';

CREATE TABLE ledger.access_entry (LIKE ledger.case_entry INCLUDING ALL);
CREATE TABLE ledger.access_subject (LIKE ledger.case_subject INCLUDING ALL);
CREATE TABLE ledger.access_tile (LIKE ledger.case_tile INCLUDING ALL);
ALTER TABLE ledger.access_entry RENAME CONSTRAINT access_entry_stream_seq_key TO access_entry_stream;
ALTER TABLE ledger.access_entry RENAME CONSTRAINT access_entry_event_id_key TO access_entry_event;

DO $$
DECLARE
    fixed text;
BEGIN
    FOREACH fixed IN ARRAY ARRAY['case_entry', 'case_subject', 'case_tile', 'access_entry', 'access_subject', 'access_tile'] LOOP
        EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.%I '
                       'FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change()', fixed);
        EXECUTE format('ALTER TABLE ledger.%I ENABLE ALWAYS TRIGGER append_only', fixed);
        EXECUTE format('GRANT SELECT, INSERT ON ledger.%I TO ledger_writer', fixed);
        EXECUTE format('GRANT SELECT ON ledger.%I TO ledger_reader, ledger_projector', fixed);
    END LOOP;
END $$;

REVOKE INSERT ON ledger.head FROM ledger_writer;
GRANT SELECT, UPDATE ON ledger.head TO ledger_writer;
GRANT SELECT ON ledger.head TO ledger_reader, ledger_projector;

-- Uniqueness across streams. The index is the only judge; the value itself is never here, only its keyed hash.
CREATE TABLE ledger.claim (
    scope       text NOT NULL,
    hash        bytea NOT NULL,
    holder      uuid NOT NULL,
    taken_by    uuid NOT NULL,
    released_by uuid
);
CREATE UNIQUE INDEX claim_is_free ON ledger.claim (scope, hash) WHERE released_by IS NULL;
COMMENT ON COLUMN ledger.claim.taken_by IS 'The event that took it; released_by the one that gave it back';
GRANT SELECT, INSERT ON ledger.claim TO ledger_writer;
GRANT UPDATE (released_by) ON ledger.claim TO ledger_writer;
GRANT SELECT ON ledger.claim TO ledger_reader, ledger_projector;

-- Who may see what, as of the last append. Written in the transaction of the entry it follows from.
CREATE TABLE ledger.child_access (
    child uuid PRIMARY KEY,
    team  text NOT NULL
);
CREATE TABLE ledger.involvement (
    child  uuid NOT NULL,
    worker uuid NOT NULL,
    PRIMARY KEY (child, worker)
);
CREATE TABLE ledger.worker_access (
    worker uuid PRIMARY KEY,
    role   text NOT NULL,
    team   text
);
GRANT SELECT, INSERT, UPDATE ON ledger.child_access, ledger.involvement, ledger.worker_access TO ledger_writer;
GRANT SELECT ON ledger.child_access, ledger.involvement, ledger.worker_access TO ledger_reader, ledger_projector;
