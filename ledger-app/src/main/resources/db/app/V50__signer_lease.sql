-- Which node signs the checkpoints of a log. Whoever takes the lease over raises the fence; what was signed under a lower
-- fence is not stored any more.
CREATE TABLE app.signer_lease (
    log        text PRIMARY KEY CHECK (log IN ('case', 'access')),
    holder     uuid,
    fence      bigint NOT NULL DEFAULT 0,
    expires_at timestamptz NOT NULL DEFAULT '-infinity'
);
INSERT INTO app.signer_lease (log) VALUES ('case'), ('access');
REVOKE INSERT, DELETE ON app.signer_lease FROM ledger_writer;
GRANT SELECT, UPDATE ON app.signer_lease TO ledger_writer;
GRANT SELECT ON app.signer_lease TO ledger_reader;
