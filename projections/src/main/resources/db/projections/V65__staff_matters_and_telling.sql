-- From whom an item is hidden, whether it concerns staff or is for the designated officer, and whether nobody could be told.

ALTER TABLE projections.escalation_item
    ADD COLUMN hidden_from uuid,
    ADD COLUMN staff_matter boolean NOT NULL DEFAULT false,
    ADD COLUMN for_lado boolean NOT NULL DEFAULT false,
    ADD COLUMN undelivered boolean NOT NULL DEFAULT false;
