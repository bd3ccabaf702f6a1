-- Who is kept from a record whatever their role, and what the designated officer has a part in. Written, like the other
-- tables of access, in the transaction of the entry it follows from; never taken back.

CREATE TABLE ledger.kept_from (
    worker uuid NOT NULL,
    stream uuid NOT NULL,
    PRIMARY KEY (worker, stream)
);
COMMENT ON TABLE ledger.kept_from IS 'A worker an allegation is about, and the concern that says so';

CREATE TABLE ledger.open_to_lado (
    stream uuid PRIMARY KEY
);

CREATE TABLE ledger.follows (
    stream  uuid PRIMARY KEY,
    subject uuid NOT NULL
);
CREATE INDEX follows_subject ON ledger.follows (subject);
COMMENT ON TABLE ledger.follows IS 'What is decided about the subject holds for the stream: an escalation and its concern';

GRANT SELECT, INSERT ON ledger.kept_from, ledger.open_to_lado, ledger.follows TO ledger_writer;
GRANT SELECT ON ledger.kept_from, ledger.open_to_lado, ledger.follows TO ledger_reader, ledger_projector;
