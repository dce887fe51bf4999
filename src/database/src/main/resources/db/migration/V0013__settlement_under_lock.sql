-- Two sessions that settle parts of one credit at once do not see each other's rows: each part fits, both together need not.
-- So the check holds the customer first, as whoever books on a customer does; a run holds it already and pays nothing for it.
CREATE OR REPLACE FUNCTION receivables.settlement_within_what_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM new_settlement n
                LEFT JOIN receivables.customer_transaction_line l USING (customer_transaction_id, line_no)
               WHERE l.line_no IS NULL) THEN
        RAISE EXCEPTION 'a settled line does not exist'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'settlement_line_exists', SCHEMA = 'receivables', TABLE = 'settlement';
    END IF;
    -- In account order, as everywhere.
    PERFORM FROM receivables.customer
      WHERE customer_id IN (SELECT t.customer_id FROM new_settlement n JOIN receivables.customer_transaction t USING (customer_transaction_id))
      ORDER BY customer_account FOR NO KEY UPDATE;
    IF EXISTS (SELECT FROM (SELECT DISTINCT customer_transaction_id FROM new_settlement) n
                JOIN receivables.customer_transaction t USING (customer_transaction_id)
               CROSS JOIN LATERAL (SELECT sum(s.amount) AS settled FROM receivables.settlement s
                                    WHERE s.customer_transaction_id = n.customer_transaction_id) s
               WHERE abs(s.settled) > abs(t.amount) OR sign(s.settled) * sign(t.amount) < 0) THEN
        RAISE EXCEPTION 'a settlement is larger than what is open'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'settlement_within_what_is_open',
                  SCHEMA = 'receivables', TABLE = 'settlement';
    END IF;
    RETURN NULL;
END $$;
