-- Who comes second is told what the first one changed.
ALTER TABLE ledger.dimension ADD COLUMN version integer NOT NULL DEFAULT 0;
