-- The stream each entry belongs to: what is kept from a worker is left out by it. The tables are filled again.

TRUNCATE projections.timeline_entry, projections.escalation_entry, projections.escalation_item, projections.contact_entry,
    projections.contact_check, projections.contact_link, projections.concern_entry, projections.concern_escalation,
    projections.practice_concern, projections.practice_concern_entry;
ALTER TABLE projections.timeline_entry ADD COLUMN stream uuid NOT NULL;
ALTER TABLE projections.escalation_entry ADD COLUMN stream uuid NOT NULL;
ALTER TABLE projections.contact_entry ADD COLUMN stream uuid NOT NULL;
ALTER TABLE projections.concern_entry ADD COLUMN stream uuid NOT NULL;
ALTER TABLE projections.practice_concern_entry ADD COLUMN stream uuid NOT NULL;

DELETE FROM projections.position WHERE projection IN ('TIMELINE', 'ESCALATIONS', 'CONTACTS', 'CONCERNS', 'PRACTICE_CONCERNS');
DELETE FROM projections.token_entry WHERE processor_name IN ('timeline', 'escalations', 'contacts', 'concerns', 'practice-concerns');
