-- An account with its dimensions is written once: whoever changed it would change the meaning of every line posted on it (PO-17).
CREATE TRIGGER ledger_dimension_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.ledger_dimension
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change('ledger_dimension_is_never_changed');

-- The text of a number is made from its series: once numbers were assigned, another prefix would rename them all.
CREATE FUNCTION ledger.number_format_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM ledger.number_block WHERE legal_entity = OLD.legal_entity AND series = OLD.series) THEN
        RAISE EXCEPTION 'numbers of % % were assigned: their format stays', OLD.legal_entity, OLD.series
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'number_format_stays', SCHEMA = 'ledger', TABLE = 'number_sequence';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER number_format_stays BEFORE UPDATE ON ledger.number_sequence FOR EACH ROW
    WHEN ((OLD.legal_entity, OLD.series, OLD.prefix, OLD.digits, OLD.restarts) IS DISTINCT FROM
          (NEW.legal_entity, NEW.series, NEW.prefix, NEW.digits, NEW.restarts))
    EXECUTE FUNCTION ledger.number_format_stays();
