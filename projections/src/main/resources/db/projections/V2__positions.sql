-- How far each segment of a projection has read; written with every batch, in its transaction.

CREATE TABLE projections.position (
    projection text NOT NULL,
    segment integer NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (projection, segment)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON projections.position TO ledger_projector;
GRANT SELECT ON projections.position TO ledger_reader;
