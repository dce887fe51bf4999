-- What the workspace counts at each look: few rows among many, found by indexes that hold only those.
CREATE INDEX run_at_work ON reimbursement.run (legal_entity, run_id)
    WHERE state IN ('REQUESTED', 'SELECTING', 'FROZEN', 'SUBMITTED', 'APPROVED', 'POSTING', 'STOPPED', 'UNPROVEN');
CREATE INDEX bank_change_waits ON receivables.bank_detail_change (customer_id) WHERE state = 'PROPOSED';
CREATE INDEX bank_account_waits ON payables.vendor_bank_account (legal_entity) WHERE state = 'PROPOSED';

-- Published: changed bank accounts that wait for their approval.
CREATE VIEW receivables.proposed_bank_change AS
SELECT c.legal_entity, c.customer_account, b.proposed_at
  FROM receivables.bank_detail_change b JOIN receivables.customer c USING (customer_id) WHERE b.state = 'PROPOSED';

CREATE VIEW payables.proposed_bank_account AS
SELECT legal_entity, vendor_account, proposed_at FROM payables.vendor_bank_account WHERE state = 'PROPOSED';
