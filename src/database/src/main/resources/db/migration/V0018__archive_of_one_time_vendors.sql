-- VE-13: months without anything happening after which a one-time vendor whose balance is zero is archived.
ALTER TABLE payables.parameters ADD COLUMN one_time_vendor_archive_months integer NOT NULL DEFAULT 12
    CONSTRAINT archive_months_are_months CHECK (one_time_vendor_archive_months BETWEEN 1 AND 120);
CREATE INDEX active_one_time_vendor ON payables.vendor (created_at) WHERE one_time AND state = 'ACTIVE';
