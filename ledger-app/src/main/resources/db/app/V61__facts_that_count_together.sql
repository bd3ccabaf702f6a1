-- Facts of which several, or the absence of which, ask for somebody. Written by the automation in the transaction of its
-- position, so that what has been counted is exactly what has been heard. Codes, times and ids only.

CREATE TABLE app.counted_fact (
    n           bigint GENERATED ALWAYS AS IDENTITY,
    kind        text NOT NULL,
    about       uuid NOT NULL,
    event       uuid NOT NULL,
    record      uuid NOT NULL,
    occurred_at timestamptz NOT NULL,
    detail      text NOT NULL,
    PRIMARY KEY (kind, about, event)
);
CREATE INDEX counted_fact_by_time ON app.counted_fact (kind, about, occurred_at);
CREATE INDEX counted_fact_by_record ON app.counted_fact (record);
COMMENT ON COLUMN app.counted_fact.n IS 'The order in which they were heard, which is that of the ledger';
GRANT SELECT, INSERT, UPDATE, DELETE ON app.counted_fact TO ledger_writer;
GRANT SELECT ON app.counted_fact TO ledger_reader;
