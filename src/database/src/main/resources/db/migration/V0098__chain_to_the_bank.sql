-- The end of the chain of a reimbursement: what the bank said of each payment (payments.md PM-3, RE-6).

-- Published: each word of the bank that changed a payment, with its voucher where there is one.
CREATE VIEW payables.bank_word AS
SELECT payment_line_id, effect, happened_on, reason, voucher_id, bank_message_id, line_no FROM payables.bank_effect;
