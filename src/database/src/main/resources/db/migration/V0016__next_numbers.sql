-- Published: where each series goes on, and how its numbers are written. Where it restarts, per fiscal year that has numbers.
CREATE VIEW ledger.next_number AS
SELECT s.legal_entity, s.series, s.prefix, s.digits, s.restarts, c.fiscal_year, c.next_value
  FROM ledger.number_sequence s JOIN ledger.number_counter c USING (legal_entity, series);
GRANT SELECT ON ledger.next_number TO creditback_app;
