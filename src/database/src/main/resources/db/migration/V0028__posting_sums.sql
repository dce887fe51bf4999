-- What stands on an account: sums per account with dimensions, day and statement that posted. Rows are only added, so no two bookings meet
-- on one; a chunk of a run adds a handful. The trial balance adds these up instead of millions of postings. Also: invariant I16.
CREATE TABLE ledger.posting_sum (
    ledger_dimension_id  integer       NOT NULL,
    posting_date         date          NOT NULL,
    debit                numeric(28,4) NOT NULL CHECK (debit >= 0),     -- accounting currency
    credit               numeric(28,4) NOT NULL CHECK (credit >= 0)
);
CREATE INDEX posting_sum_of_account ON ledger.posting_sum (ledger_dimension_id, posting_date) INCLUDE (debit, credit);

INSERT INTO ledger.posting_sum (ledger_dimension_id, posting_date, debit, credit)
SELECT p.ledger_dimension_id, v.posting_date, coalesce(sum(p.accounting_amount) FILTER (WHERE p.side = 'D'), 0),
       coalesce(sum(p.accounting_amount) FILTER (WHERE p.side = 'C'), 0)
  FROM ledger.posting p JOIN ledger.voucher v USING (voucher_id)
 GROUP BY p.ledger_dimension_id, v.posting_date;

-- With the rights of the owner: the application may not write here, so nothing but postings makes a sum.
CREATE FUNCTION ledger.sum_new_postings() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    INSERT INTO ledger.posting_sum (ledger_dimension_id, posting_date, debit, credit)
    SELECT n.ledger_dimension_id, v.posting_date, coalesce(sum(n.accounting_amount) FILTER (WHERE n.side = 'D'), 0),
           coalesce(sum(n.accounting_amount) FILTER (WHERE n.side = 'C'), 0)
      FROM new_posting n JOIN ledger.voucher v USING (voucher_id)
     GROUP BY n.ledger_dimension_id, v.posting_date;
    RETURN NULL;
END $$;
CREATE TRIGGER sum_new_postings AFTER INSERT ON ledger.posting
    REFERENCING NEW TABLE AS new_posting FOR EACH STATEMENT EXECUTE FUNCTION ledger.sum_new_postings();

CREATE TRIGGER posting_sum_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.posting_sum
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('posting_sum_is_never_changed');
