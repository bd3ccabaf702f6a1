-- The position of the entry that an entry corrects, where it does. The original stays as it is.

ALTER TABLE projections.timeline_entry ADD COLUMN corrects bigint;
ALTER TABLE projections.escalation_entry ADD COLUMN corrects bigint;
ALTER TABLE projections.contact_entry ADD COLUMN corrects bigint;
ALTER TABLE projections.concern_entry ADD COLUMN corrects bigint;

CREATE INDEX timeline_entry_of_earlier_entries ON projections.timeline_entry (child_id)
    WHERE corrects IS NOT NULL OR type = 'contact-marked-recorded-in-error';
