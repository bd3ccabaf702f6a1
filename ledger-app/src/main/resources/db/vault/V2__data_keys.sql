-- The keys of personal text, each wrapped by the key-encryption key, which is never in the database: whoever holds these
-- tables alone can open nothing. Only the writer sees them; questions and projections have no business here.

REVOKE USAGE ON SCHEMA vault FROM ledger_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA vault REVOKE SELECT ON TABLES FROM ledger_reader;

CREATE FUNCTION vault.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % refused: keys are destroyed one by one, by authority, and never forgotten', TG_OP, TG_TABLE_NAME;
END $$;

-- One row for each version of the key-encryption key in use, wrapped under it: what fails to open here was wrapped by
-- another ledger's key. The newest version wraps what is new. A version can go when nothing refers to it any more.
CREATE TABLE vault.key_check (
    kek_version integer PRIMARY KEY CHECK (kek_version > 0),
    wrapped     bytea NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);
GRANT SELECT, INSERT, DELETE ON vault.key_check TO ledger_writer;

-- One data key for each child or worker text was ever written about.
CREATE TABLE vault.data_key (
    subject          uuid PRIMARY KEY,
    kind             text NOT NULL CHECK (kind IN ('CHILD', 'WORKER')),
    wrapped          bytea,
    kek_version      integer REFERENCES vault.key_check,
    created_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    destroyed_at     timestamptz,
    authority        text CHECK (char_length(authority) BETWEEN 1 AND 300 AND authority !~ '[[:cntrl:]]'),
    destroyed_in     bigint,
    last_kek_version integer,
    CONSTRAINT living_or_destroyed CHECK (
        num_nonnulls(wrapped, kek_version) = 2
            AND num_nonnulls(destroyed_at, authority, destroyed_in, last_kek_version) = 0
        OR num_nonnulls(wrapped, kek_version) = 0
            AND num_nonnulls(destroyed_at, authority, destroyed_in) = 3)
);
COMMENT ON COLUMN vault.data_key.destroyed_in IS 'the generation that brought the news to every node';
COMMENT ON COLUMN vault.data_key.last_kek_version IS
    'the erasure is complete in backups, too, when this version of the key-encryption key is destroyed';

CREATE INDEX data_key_kek_version ON vault.data_key (kek_version, subject) WHERE wrapped IS NOT NULL;
CREATE INDEX data_key_destroyed_in ON vault.data_key (destroyed_in) WHERE destroyed_in IS NOT NULL;

CREATE FUNCTION vault.only_rewrap_or_destroy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.destroyed_at IS NOT NULL THEN
        RAISE EXCEPTION 'the data key of % was destroyed and stays destroyed', OLD.subject;
    ELSIF (NEW.subject, NEW.kind, NEW.created_at) IS DISTINCT FROM (OLD.subject, OLD.kind, OLD.created_at) THEN
        RAISE EXCEPTION 'the data key of % belongs to nobody else', OLD.subject;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER only_rewrap_or_destroy BEFORE UPDATE ON vault.data_key
    FOR EACH ROW EXECUTE FUNCTION vault.only_rewrap_or_destroy();
ALTER TABLE vault.data_key ENABLE ALWAYS TRIGGER only_rewrap_or_destroy;
CREATE TRIGGER keep BEFORE DELETE OR TRUNCATE ON vault.data_key
    FOR EACH STATEMENT EXECUTE FUNCTION vault.refuse_change();
ALTER TABLE vault.data_key ENABLE ALWAYS TRIGGER keep;
GRANT SELECT, INSERT ON vault.data_key TO ledger_writer;
GRANT UPDATE (wrapped, kek_version, destroyed_at, authority, destroyed_in, last_kek_version)
    ON vault.data_key TO ledger_writer;

-- Keys of the ledger itself, such as that of its keyed hashes.
CREATE TABLE vault.ledger_key (
    name        text PRIMARY KEY,
    wrapped     bytea NOT NULL,
    kek_version integer NOT NULL REFERENCES vault.key_check,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TRIGGER keep BEFORE DELETE OR TRUNCATE ON vault.ledger_key
    FOR EACH STATEMENT EXECUTE FUNCTION vault.refuse_change();
ALTER TABLE vault.ledger_key ENABLE ALWAYS TRIGGER keep;
GRANT SELECT, INSERT ON vault.ledger_key TO ledger_writer;
GRANT UPDATE (wrapped, kek_version) ON vault.ledger_key TO ledger_writer;

-- How many keys were ever destroyed. Every node looks here at most a second before it uses a key it remembers.
CREATE TABLE vault.generation (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    generation bigint NOT NULL
);
INSERT INTO vault.generation (generation) VALUES (0);
REVOKE INSERT ON vault.generation FROM ledger_writer;
GRANT SELECT, UPDATE (generation) ON vault.generation TO ledger_writer;

-- Since when a destruction is known to be committed: what a node remembers from before is older than that.
CREATE TABLE vault.destruction_seen (
    generation bigint PRIMARY KEY,
    seen_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
GRANT SELECT, INSERT ON vault.destruction_seen TO ledger_writer;

CREATE VIEW vault.living_key AS SELECT subject FROM vault.data_key WHERE wrapped IS NOT NULL;
REVOKE INSERT ON vault.living_key FROM ledger_writer;

-- For the transaction that appends text about these people. It waits for a destruction under way and holds off those
-- that come later until the append is committed, so that no text is ever sealed under a key that was already gone.
CREATE FUNCTION vault.require_living_keys(subjects uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    living uuid[] := ARRAY(
        SELECT subject FROM vault.data_key WHERE subject = ANY (subjects) AND wrapped IS NOT NULL
        ORDER BY subject FOR KEY SHARE);
    gone   uuid[] := ARRAY(SELECT DISTINCT s FROM unnest(subjects) AS s WHERE s <> ALL (living) ORDER BY s);
BEGIN
    IF cardinality(gone) > 0 THEN
        RAISE EXCEPTION 'no living data key' USING ERRCODE = 'CL001', DETAIL = array_to_string(gone, ',');
    END IF;
END $$;
COMMENT ON FUNCTION vault.require_living_keys(uuid[]) IS
    'Raises CL001 with the ids of those who have no living key, comma separated, as its detail';
REVOKE EXECUTE ON FUNCTION vault.require_living_keys(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION vault.require_living_keys(uuid[]) TO ledger_writer;
