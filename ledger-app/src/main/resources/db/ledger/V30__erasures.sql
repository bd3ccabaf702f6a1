-- Which erasures were decided: asked before an unreadable text is called erased, and by what carries them out.

CREATE INDEX case_entry_erasure ON ledger.case_entry (stream) WHERE type = 'personal-data-key-destroyed';

-- When a child's data key is destroyed, the keyed hash of the Mosaic person id is replaced by random bytes: whoever holds
-- the vault's key could guess so short a number.

GRANT UPDATE (hash) ON ledger.claim TO ledger_writer;
