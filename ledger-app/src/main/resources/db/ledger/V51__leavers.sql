-- Who has left is let in no more, from the transaction that records it.
ALTER TABLE ledger.worker_access ADD COLUMN gone boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN ledger.worker_access.gone IS 'Has left: found by no sign-in name any more, and nobody''s turn';
