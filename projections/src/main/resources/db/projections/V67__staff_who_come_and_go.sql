-- Whether somebody is proposed, here or gone, and the absence recorded last: a row for each state, the last one holds.

ALTER TABLE projections.worker
    DROP CONSTRAINT worker_pkey,
    ADD PRIMARY KEY (worker_id, position),
    ADD COLUMN status text NOT NULL DEFAULT 'HERE',
    ADD COLUMN away_from timestamptz,
    ADD COLUMN away_to timestamptz;
