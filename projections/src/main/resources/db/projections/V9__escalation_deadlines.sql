-- Until when the ledger watches an escalation: the earliest due time that has neither been met nor been noted as missed.

ALTER TABLE projections.escalation_item ADD COLUMN watched_until timestamptz NOT NULL DEFAULT 'infinity';

CREATE INDEX escalation_item_watched ON projections.escalation_item (watched_until)
    WHERE to_position = 9223372036854775807;
