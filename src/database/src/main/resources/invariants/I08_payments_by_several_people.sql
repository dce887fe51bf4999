-- Who approved a journal neither prepared nor submitted it, who released a file did not build it, and neither changed a bank account in it (PC-10, PC-11).
WITH changed AS (
    SELECT b.vendor_bank_account_id, b.proposed_by FROM payables.vendor_bank_account b
     WHERE EXISTS (SELECT FROM payables.vendor_bank_account e
                    WHERE e.legal_entity = b.legal_entity AND e.vendor_account = b.vendor_account
                      AND e.vendor_bank_account_id < b.vendor_bank_account_id))
SELECT legal_entity, format('payment journal %s was approved by %s, who prepared it', payment_journal_id, approved_by)
  FROM payables.payment_journal WHERE approved_by IN (prepared_by, submitted_by)
UNION ALL
SELECT legal_entity, format('payment journal %s is %s without an approver', payment_journal_id, state)
  FROM payables.payment_journal WHERE state = 'APPROVED' AND approval = 'ALWAYS' AND approved_by IS NULL
UNION ALL
SELECT legal_entity, format('bank file %s was released by %s, who built it', message_id, released_by)
  FROM payables.bank_file WHERE released_by = built_by
UNION ALL
SELECT DISTINCT j.legal_entity, format('payment journal %s pays to an account that %s changed', j.payment_journal_id, c.proposed_by)
  FROM payables.payment_line l JOIN changed c USING (vendor_bank_account_id) JOIN payables.payment_journal j USING (payment_journal_id)
 WHERE j.state = 'APPROVED' AND l.state <> 'CANCELED' AND c.proposed_by IN (j.prepared_by, j.submitted_by, j.approved_by)
