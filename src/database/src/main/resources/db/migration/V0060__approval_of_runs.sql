-- Four eyes on a run (AP-1 to AP-7): who approves is another person than who prepared it or entered bank details that it pays to.
-- Stated here a second time, for whoever writes past the application. Also: class FourEyes, invariant I8.

-- Published: what a legal entity asks for before a run posts (SU-11).
CREATE VIEW receivables.approval_terms AS
SELECT legal_entity, approval_policy, approval_limit_customer, approval_limit_run FROM receivables.parameters;

-- Published: who entered the bank details of a vendor that are paid to, or that wait for their approval.
CREATE VIEW payables.bank_detail_author AS
SELECT legal_entity, vendor_account, proposed_by AS author, proposed_at, state
  FROM payables.vendor_bank_account WHERE state IN ('PROPOSED', 'APPROVED');

ALTER TABLE reimbursement.run ADD COLUMN submitted_at timestamptz;      -- when it last began to wait for its approval

-- One decision on a proposal: of two approvers at once the second is told.
CREATE TABLE reimbursement.run_approval (
    run_approval_id  bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id           bigint       NOT NULL REFERENCES reimbursement.run,
    proposal_hash    varchar(64)  NOT NULL,
    decision         varchar(10)  NOT NULL CHECK (decision IN ('APPROVE', 'REJECT')),
    decided_by       varchar(60)  NOT NULL,
    decided_at       timestamptz  NOT NULL DEFAULT clock_timestamp(),
    reason           varchar(500),
    CONSTRAINT one_decision_per_proposal UNIQUE (run_id, proposal_hash),
    CONSTRAINT rejection_has_a_reason CHECK (decision <> 'REJECT' OR coalesce(btrim(reason), '') <> '')
);
CREATE TRIGGER run_approval_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON reimbursement.run_approval
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('run_approval_is_never_changed');

-- Everybody who prepared a run: froze it or made its schedule, pressed OK, parked in it.
CREATE VIEW reimbursement.run_preparer AS
SELECT run_id, prepared_by AS name FROM reimbursement.run
UNION
SELECT run_id, released_by FROM reimbursement.run WHERE released_by IS NOT NULL
UNION
SELECT run_id, actor FROM reimbursement.run_event WHERE event IN ('OK', 'PARKED');

-- The bank details of the vendors that a run pays, with their authors; a vendor as often as customers of the run have it.
CREATE VIEW reimbursement.run_bank_detail AS
SELECT c.run_id, b.author, b.vendor_account, b.proposed_at, b.state
  FROM reimbursement.candidate c
  JOIN reimbursement.run r USING (run_id)
  JOIN payables.bank_detail_author b ON b.legal_entity = r.legal_entity AND b.vendor_account = c.vendor_account
 WHERE c.frozen_selected AND c.state IN ('SELECTED', 'REIMBURSED');

CREATE FUNCTION reimbursement.refuse(rule text, sentence text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', sentence
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = rule, SCHEMA = 'reimbursement', TABLE = 'run_approval';
END $$;

CREATE FUNCTION reimbursement.decided_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    decided reimbursement.run;
BEGIN
    SELECT * INTO decided FROM reimbursement.run WHERE run_id = NEW.run_id FOR UPDATE;
    IF decided.state <> 'SUBMITTED' THEN
        PERFORM reimbursement.refuse('decision_on_a_submitted_run', format('run %s is %s', NEW.run_id, decided.state));
    END IF;
    IF decided.proposal_hash IS DISTINCT FROM NEW.proposal_hash THEN
        PERFORM reimbursement.refuse('decision_on_the_present_proposal', format('the proposal of run %s has changed', NEW.run_id));
    END IF;
    -- As the accounts say now: a session may be older than its roles. Where a provider keeps the roles, an account has none here.
    IF NOT EXISTS (SELECT FROM ledger.user_account a WHERE a.name = NEW.decided_by AND a.enabled
                    AND (EXISTS (SELECT FROM ledger.user_role r WHERE r.name = a.name AND r.role = 'controller')
                         OR NOT EXISTS (SELECT FROM ledger.user_role r WHERE r.name = a.name))) THEN
        PERFORM reimbursement.refuse('approver_is_a_controller', format('%s is no controller', NEW.decided_by));
    END IF;
    IF EXISTS (SELECT FROM reimbursement.run_preparer WHERE run_id = NEW.run_id AND name = NEW.decided_by) THEN
        PERFORM reimbursement.refuse('approver_is_not_preparer', format('%s prepared run %s', NEW.decided_by, NEW.run_id));
    END IF;
    IF EXISTS (SELECT FROM reimbursement.run_bank_detail WHERE run_id = NEW.run_id AND author = NEW.decided_by) THEN
        PERFORM reimbursement.refuse('approver_changed_no_bank_details',
                                     format('%s entered bank details that run %s pays to', NEW.decided_by, NEW.run_id));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decided_by_another BEFORE INSERT ON reimbursement.run_approval
    FOR EACH ROW EXECUTE FUNCTION reimbursement.decided_by_another();

-- AP-2; strictly greater. Parked customers are no part of it any more, and a run of nobody needs none. Also: class ApprovalTerms.
CREATE FUNCTION reimbursement.needs_approval(asked bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
SELECT CASE t.approval_policy
            WHEN 'ALWAYS' THEN EXISTS (SELECT FROM reimbursement.candidate c WHERE c.run_id = r.run_id AND c.state = 'SELECTED')
            WHEN 'ABOVE_LIMIT' THEN (SELECT coalesce(max(c.total) > t.approval_limit_customer, false) OR coalesce(sum(c.total) > t.approval_limit_run, false)
                                       FROM reimbursement.candidate c WHERE c.run_id = r.run_id AND c.state = 'SELECTED')
            ELSE false END
  FROM reimbursement.run r JOIN receivables.approval_terms t USING (legal_entity) WHERE r.run_id = asked
$$;

CREATE FUNCTION reimbursement.posts_as_approved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.prepared_by <> OLD.prepared_by OR NEW.legal_entity <> OLD.legal_entity THEN
        PERFORM reimbursement.refuse('preparer_is_never_changed', format('run %s was prepared by %s', OLD.run_id, OLD.prepared_by));
    END IF;
    IF OLD.state IN ('SUBMITTED', 'APPROVED') AND NEW.state <> 'FROZEN' AND NEW.proposal_hash IS DISTINCT FROM OLD.proposal_hash THEN
        PERFORM reimbursement.refuse('submitted_proposal_is_kept', format('run %s waits for its approval, or has it', OLD.run_id));
    END IF;
    IF NEW.state IN ('APPROVED', 'REJECTED') AND NEW.state <> OLD.state AND (OLD.state <> 'SUBMITTED' OR NOT EXISTS (
            SELECT FROM reimbursement.run_approval a
             WHERE a.run_id = NEW.run_id AND a.proposal_hash = NEW.proposal_hash
               AND a.decision = CASE NEW.state WHEN 'APPROVED' THEN 'APPROVE' ELSE 'REJECT' END)) THEN
        PERFORM reimbursement.refuse('decided_run_has_its_decision', format('nobody decided on run %s', OLD.run_id));
    END IF;
    IF OLD.state = 'SUBMITTED' AND NEW.state NOT IN ('SUBMITTED', 'APPROVED', 'REJECTED', 'FROZEN', 'CANCELED') THEN
        PERFORM reimbursement.refuse('submitted_run_waits', format('run %s waits for its approval', OLD.run_id));
    END IF;
    IF OLD.state = 'FROZEN' AND NEW.state = 'POSTING' AND reimbursement.needs_approval(NEW.run_id) THEN
        PERFORM reimbursement.refuse('run_needs_its_approval', format('run %s needs an approval', OLD.run_id));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER posts_as_approved BEFORE UPDATE ON reimbursement.run
    FOR EACH ROW EXECUTE FUNCTION reimbursement.posts_as_approved();
