-- Who answered each check of a contact, and what stood behind the answer. The rows follow again from the ledger.

TRUNCATE projections.contact_entry, projections.contact_check, projections.contact_link;

ALTER TABLE projections.contact_check
    ADD COLUMN answered_by uuid NOT NULL,
    ADD COLUMN finding text;
