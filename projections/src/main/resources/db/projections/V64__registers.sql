-- What was said of platforms, and who had which device. No words of anybody's are in it.

CREATE TABLE projections.platform_statement (
    platform text NOT NULL,
    position bigint NOT NULL,
    kind text NOT NULL,
    status text,
    licence text,
    dpia_valid_to timestamptz,
    from_at timestamptz NOT NULL,
    to_at timestamptz,
    said_by uuid NOT NULL,
    PRIMARY KEY (platform, position)
);

CREATE TABLE projections.device_movement (
    asset_tag text NOT NULL,
    position bigint NOT NULL,
    kind text NOT NULL,
    worker_id uuid NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (asset_tag, position)
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE
    ON projections.platform_statement, projections.device_movement TO ledger_projector;
GRANT SELECT ON projections.platform_statement, projections.device_movement TO ledger_reader;
