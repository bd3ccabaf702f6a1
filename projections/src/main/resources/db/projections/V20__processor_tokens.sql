-- How far Axon's processors have read into the projections. Dropping the schema drops this too, and all is read again.
CREATE TABLE projections.token_entry (
    processor_name varchar(255) NOT NULL,
    segment        int NOT NULL,
    token          bytea,
    token_type     varchar(255),
    timestamp      varchar(255),
    owner          varchar(255),
    PRIMARY KEY (processor_name, segment)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON projections.token_entry TO ledger_projector;
GRANT SELECT ON projections.token_entry TO ledger_reader;
