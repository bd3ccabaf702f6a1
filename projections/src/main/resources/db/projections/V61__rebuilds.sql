-- A projection is built again in tables of the same names beside the live ones, and exchanged with them in one transaction.
-- The projector may do that through these functions and make no table otherwise.

DROP SCHEMA IF EXISTS projections_next CASCADE;
DROP SCHEMA IF EXISTS projections_before CASCADE;
CREATE SCHEMA projections_next;
CREATE SCHEMA projections_before;
GRANT USAGE ON SCHEMA projections_next, projections_before TO ledger_projector, ledger_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA projections_next
    GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON TABLES TO ledger_projector;
ALTER DEFAULT PRIVILEGES IN SCHEMA projections_next GRANT SELECT ON TABLES TO ledger_reader;

-- By which version of its projector each projection was built, and what is kept to go back to.
CREATE TABLE projections.generation (
    projection      text PRIMARY KEY,
    version         int NOT NULL,
    before_version  int,
    before_position bigint,
    refused         int
);
COMMENT ON COLUMN projections.generation.refused IS 'A version an operator went back from; it is not built again by itself';
GRANT SELECT, INSERT, UPDATE, DELETE ON projections.generation TO ledger_projector;
GRANT SELECT ON projections.generation TO ledger_reader;

CREATE FUNCTION projections.rebuild_drop(names text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY names LOOP
        EXECUTE format('DROP TABLE IF EXISTS projections_next.%I', name);
        EXECUTE format('DROP TABLE IF EXISTS projections_next.%I', name || '_keys');
    END LOOP;
END $$;

CREATE FUNCTION projections.rebuild_begin(names text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name text;
BEGIN
    PERFORM projections.rebuild_drop(names);
    FOREACH name IN ARRAY names LOOP
        EXECUTE format('CREATE TABLE projections_next.%I (LIKE projections.%I INCLUDING DEFAULTS INCLUDING CONSTRAINTS '
                       'INCLUDING STORAGE)', name, name);
    END LOOP;
    EXECUTE format('CREATE UNLOGGED TABLE projections_next.%I (bucket int NOT NULL, position bigint NOT NULL)',
                   names[1] || '_keys');
END $$;

CREATE FUNCTION projections.rebuild_keys(name text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    made record;
BEGIN
    FOR made IN
        SELECT pg_get_indexdef(i.indexrelid) AS definition, c.relname AS index, k.conname AS key
        FROM pg_index i
            JOIN pg_class c ON c.oid = i.indexrelid
            LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype = 'p'
        WHERE i.indrelid = format('projections.%I', name)::regclass
    LOOP
        EXECUTE replace(made.definition, ' ON projections.', ' ON projections_next.');
        IF made.key IS NOT NULL THEN
            EXECUTE format('ALTER TABLE projections_next.%I ADD CONSTRAINT %I PRIMARY KEY USING INDEX %I',
                           name, made.key, made.index);
        END IF;
    END LOOP;
    EXECUTE format('ANALYZE projections_next.%I', name);
END $$;

-- The caller stands alone at the projection's fence and says how far the live tables have read.
CREATE FUNCTION projections.rebuild_exchange(which text, names text[], built_by int, reached bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY names LOOP
        EXECUTE format('DROP TABLE IF EXISTS projections_before.%I', name);
        EXECUTE format('ALTER TABLE projections.%I SET SCHEMA projections_before', name);
        EXECUTE format('ALTER TABLE projections_next.%I SET SCHEMA projections', name);
        EXECUTE format('DROP TABLE IF EXISTS projections_next.%I', name || '_keys');
    END LOOP;
    UPDATE projections.generation
        SET before_version = version, before_position = reached, version = built_by, refused = NULL
        WHERE projection = which;
    DELETE FROM projections.parked_entry WHERE follower = which || ' before';
    UPDATE projections.parked_entry SET follower = which || ' before' WHERE follower = which;
END $$;

CREATE FUNCTION projections.rebuild_back_out(which text, names text[], reached bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name text;
BEGIN
    PERFORM projections.rebuild_drop(names);
    FOREACH name IN ARRAY names LOOP
        EXECUTE format('ALTER TABLE projections.%I SET SCHEMA projections_next', name);
        EXECUTE format('ALTER TABLE projections_before.%I SET SCHEMA projections', name);
        EXECUTE format('ALTER TABLE projections_next.%I SET SCHEMA projections_before', name);
    END LOOP;
    UPDATE projections.generation
        SET refused = version, version = before_version, before_version = version, before_position = reached
        WHERE projection = which;
    UPDATE projections.parked_entry SET follower = which || ' other' WHERE follower = which || ' before';
    UPDATE projections.parked_entry SET follower = which || ' before' WHERE follower = which;
    UPDATE projections.parked_entry SET follower = which WHERE follower = which || ' other';
END $$;

REVOKE EXECUTE ON FUNCTION projections.rebuild_drop(text[]), projections.rebuild_begin(text[]),
    projections.rebuild_keys(text), projections.rebuild_exchange(text, text[], int, bigint),
    projections.rebuild_back_out(text, text[], bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION projections.rebuild_drop(text[]), projections.rebuild_begin(text[]),
    projections.rebuild_keys(text), projections.rebuild_exchange(text, text[], int, bigint),
    projections.rebuild_back_out(text, text[], bigint) TO ledger_projector;
