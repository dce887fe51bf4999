-- An exchange rate that a person corrects: who comes second is told (version), and a rate that should never have been is withdrawn, not
-- deleted. Runs keep a copy of each rate they used, so neither changes what was posted.
ALTER TABLE ledger.exchange_rate
    ADD COLUMN version   integer NOT NULL DEFAULT 0,
    ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;
CREATE INDEX exchange_rate_by_day ON ledger.exchange_rate (valid_from DESC, from_currency, to_currency);
