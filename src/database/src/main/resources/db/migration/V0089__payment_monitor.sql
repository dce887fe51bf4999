-- Since when a payment stands where it stands: what lies too long is seen (PM-2).

ALTER TABLE payables.payment_line ADD COLUMN state_since timestamptz NOT NULL DEFAULT now();
UPDATE payables.payment_line l SET state_since = e.at
  FROM (SELECT payment_line_id, max(at) AS at FROM payables.payment_event GROUP BY payment_line_id) e
 WHERE e.payment_line_id = l.payment_line_id;

-- The database keeps it: the application writes the state alone.
CREATE FUNCTION payables.payment_state_since() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.state_since := clock_timestamp();
    RETURN NEW;
END $$;
CREATE TRIGGER payment_state_since BEFORE UPDATE OF state ON payables.payment_line
    FOR EACH ROW WHEN (NEW.state <> OLD.state) EXECUTE FUNCTION payables.payment_state_since();

-- Counts, sums and ages per state without the rows, and the list of a state in the order of its age.
CREATE INDEX payment_line_by_state ON payables.payment_line (legal_entity, state, state_since, payment_line_id)
    INCLUDE (currency, amount, payment_journal_id);
CREATE INDEX payment_line_by_date ON payables.payment_line (legal_entity, payment_date, payment_line_id);
CREATE INDEX payment_reissued_as ON payables.payment_line (reissue_of) WHERE reissue_of IS NOT NULL;
CREATE INDEX bank_file_by_state ON payables.bank_file (legal_entity, state, bank_file_id);
