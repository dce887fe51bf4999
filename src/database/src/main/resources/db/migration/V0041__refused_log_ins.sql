-- How often a name was refused of late is asked at each wrong password: it must not cost more for what an attacker left behind.
CREATE INDEX refused_log_in ON ledger.audit_event (object_key, at) WHERE action IN ('LOGIN_REFUSED', 'LOGIN_REFUSED_OFTEN');

-- An OK that the program takes back leaves the state as it was, and has to be found all the same (controls.md 3).
CREATE OR REPLACE FUNCTION reimbursement.audit_run_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger.audit_event (legal_entity, actor, action, object_type, object_key, before, after)
    SELECT r.legal_entity, NEW.actor, CASE NEW.event WHEN 'OK_WITHDRAWN' THEN 'RUN_RELEASE_WITHDRAWN' ELSE 'RUN_STATE_CHANGED' END,
           'RUN', NEW.run_id::text, jsonb_build_object('state', NEW.from_state),
           jsonb_strip_nulls(jsonb_build_object('state', NEW.to_state, 'event', NEW.event, 'detail', NEW.detail))
      FROM reimbursement.run r WHERE r.run_id = NEW.run_id;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER run_state_is_audited AFTER INSERT ON reimbursement.run_event FOR EACH ROW
    WHEN (NEW.event = 'OK_WITHDRAWN' OR (NEW.from_state IS NOT NULL AND NEW.to_state IS DISTINCT FROM NEW.from_state))
    EXECUTE FUNCTION reimbursement.audit_run_state();
