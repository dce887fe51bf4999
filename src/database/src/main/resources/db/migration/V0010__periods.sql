-- Second witness of what the doors refuse when a period changes (PO-16, controls.md 5). Owner: module reimbursement, which knows the runs.

CREATE FUNCTION reimbursement.period_may_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    posting bigint;
BEGIN
    IF OLD.receivables_state = 'CLOSED' AND NEW.receivables_state <> 'CLOSED'
        OR OLD.payables_state = 'CLOSED' AND NEW.payables_state <> 'CLOSED'
        OR OLD.ledger_state = 'CLOSED' AND NEW.ledger_state <> 'CLOSED' THEN
        RAISE EXCEPTION 'the period % of % is closed for good', OLD.starts_on, OLD.legal_entity
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'closed_period_stays_closed', SCHEMA = 'ledger', TABLE = 'fiscal_period';
    END IF;
    IF NEW.receivables_state <> 'OPEN' OR NEW.payables_state <> 'OPEN' OR NEW.ledger_state <> 'OPEN' THEN
        SELECT run_id INTO posting FROM reimbursement.run
         WHERE legal_entity = OLD.legal_entity AND state = 'POSTING' AND posting_date BETWEEN OLD.starts_on AND OLD.ends_on;
        IF posting IS NOT NULL THEN
            RAISE EXCEPTION 'run % posts into the period % of %', posting, OLD.starts_on, OLD.legal_entity
                USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'period_held_by_run', SCHEMA = 'ledger', TABLE = 'fiscal_period';
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER period_may_change BEFORE UPDATE ON ledger.fiscal_period
    FOR EACH ROW EXECUTE FUNCTION reimbursement.period_may_change();
