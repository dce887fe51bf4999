package org.creditback.faults;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes the database fail at named points: triggers of the tests ask a table what shall happen there.
 *
 * <p>Points: {@code SELECTING-FROZEN} and the like (the update of the run's row), {@code CHUNK} (inside the transaction of a chunk),
 * {@code COMMIT} (at its commit), {@code CUSTOMER} (a customer's reimbursement is written), {@code CUSTOMER-COMMIT} (the same, at commit).
 * Of payments: {@code JOURNAL}, {@code FILE} (it is written), {@code SETTLE} (a payment is posted), {@code DELIVERY} (a file's state changes), each
 * also with {@code -COMMIT}.
 */
final class FaultPlan {

    private static final String[] SET_UP = {
        "CREATE SCHEMA faults",
        """
        CREATE TABLE faults.plan (legal_entity text NOT NULL, point text NOT NULL, customer_account text, action text NOT NULL,
                                  argument text NOT NULL)""",
        "GRANT USAGE ON SCHEMA faults TO creditback_owner",
        "GRANT ALL ON faults.plan TO creditback_owner",
        // Not undone by a rollback: what happens once has happened.
        "CREATE SEQUENCE faults.shot",
        """
        CREATE FUNCTION faults.happen(entity text, happens_at text, account text) RETURNS void
            LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
        DECLARE
            fault record;
        BEGIN
            FOR fault IN SELECT action, argument FROM faults.plan p
                          WHERE p.legal_entity = entity AND p.point = happens_at
                            AND (p.customer_account IS NULL OR p.customer_account = account) LOOP
                IF fault.action = 'SLEEP' THEN
                    -- Everybody may see who holds it, so that a test knows who sleeps; until the end of the transaction.
                    PERFORM pg_advisory_xact_lock_shared(471147);
                    PERFORM pg_sleep(fault.argument::float);
                ELSIF fault.action = 'FAIL' THEN
                    RAISE EXCEPTION '%', fault.argument
                        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'made_to_fail',
                              DETAIL = 'Failing row contains (17, FI2112345600000785, NDEAFIHH).';
                ELSIF fault.action = 'CUT' AND nextval('faults.shot') = fault.argument::bigint THEN
                    PERFORM pg_terminate_backend(pg_backend_pid());
                END IF;
            END LOOP;
        END $$""",
        """
        CREATE FUNCTION faults.at_run() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN
            IF OLD.state <> NEW.state THEN
                PERFORM faults.happen(NEW.legal_entity, OLD.state || '-' || NEW.state, NULL);
            END IF;
            RETURN NEW;
        END $$""",
        "CREATE TRIGGER fault_at_run BEFORE UPDATE ON reimbursement.run FOR EACH ROW EXECUTE FUNCTION faults.at_run()",
        """
        CREATE FUNCTION faults.at_chunk() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN
            PERFORM faults.happen((SELECT legal_entity FROM reimbursement.run WHERE run_id = NEW.run_id), TG_ARGV[0], NULL);
            RETURN NEW;
        END $$""",
        """
        CREATE TRIGGER fault_at_chunk BEFORE INSERT ON reimbursement.run_chunk FOR EACH ROW EXECUTE FUNCTION faults.at_chunk('CHUNK')""",
        """
        CREATE CONSTRAINT TRIGGER fault_at_commit AFTER INSERT ON reimbursement.run_chunk DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION faults.at_chunk('COMMIT')""",
        """
        CREATE FUNCTION faults.at_customer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN
            PERFORM faults.happen(c.legal_entity, TG_ARGV[0], c.customer_account)
               FROM receivables.customer c WHERE c.customer_id = NEW.customer_id AND NEW.document_type = 'REIMBURSEMENT';
            RETURN NEW;
        END $$""",
        """
        CREATE TRIGGER fault_at_customer BEFORE INSERT ON receivables.customer_transaction
            FOR EACH ROW EXECUTE FUNCTION faults.at_customer('CUSTOMER')""",
        """
        CREATE CONSTRAINT TRIGGER fault_at_customer_commit AFTER INSERT ON receivables.customer_transaction DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION faults.at_customer('CUSTOMER-COMMIT')""",
        """
        CREATE FUNCTION faults.at_payment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN
            PERFORM faults.happen(NEW.legal_entity, TG_ARGV[0], NULL);
            RETURN NULL;
        END $$""",
        """
        CREATE FUNCTION faults.at_settlement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN
            PERFORM faults.happen((SELECT legal_entity FROM payables.vendor_invoice i WHERE i.vendor_invoice_id = NEW.vendor_invoice_id),
                                  TG_ARGV[0], NULL);
            RETURN NULL;
        END $$""",
        atPayment("JOURNAL", "INSERT ON payables.payment_journal", "at_payment"),
        atPayment("FILE", "INSERT ON payables.bank_file", "at_payment"),
        atPayment("DELIVERY", "UPDATE ON payables.bank_file", "at_payment"),
        atPayment("SETTLE", "INSERT ON payables.vendor_settlement", "at_settlement"),
        atCommit("JOURNAL", "INSERT ON payables.payment_journal", "at_payment"),
        atCommit("FILE", "INSERT ON payables.bank_file", "at_payment"),
        atCommit("DELIVERY", "UPDATE ON payables.bank_file", "at_payment"),
        atCommit("SETTLE", "INSERT ON payables.vendor_settlement", "at_settlement"),
    };

    private FaultPlan() {}

    private static String atPayment(String point, String what, String function) {
        return "CREATE TRIGGER fault_%s AFTER %s FOR EACH ROW EXECUTE FUNCTION faults.%s('%s')"
                .formatted(point.toLowerCase(Locale.ROOT), what, function, point);
    }

    private static String atCommit(String point, String what, String function) {
        return "CREATE CONSTRAINT TRIGGER fault_%s_commit AFTER %s DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION faults.%s('%s-COMMIT')"
                .formatted(point.toLowerCase(Locale.ROOT), what, function, point);
    }

    static void install(FaultServer server) {
        for (String sql : SET_UP) {
            server.administer(sql);
        }
    }

    /** The database takes its time at this point. */
    static void sleep(String entity, String point, double seconds) {
        plan(entity, point, null, "SLEEP", String.valueOf(seconds));
    }

    /** How many transactions take their time now. */
    static int sleeping() {
        return Integer.parseInt(
                FaultServer.get().text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 471147"));
    }

    /** The database refuses with a sentence. */
    static void fail(String entity, String point, @Nullable String customer, String sentence) {
        plan(entity, point, customer, "FAIL", sentence);
    }

    /** The session ends at this point, the n-th time it comes by, and never again. */
    static void cut(String entity, String point, int time) {
        FaultServer.get().administer("ALTER SEQUENCE faults.shot RESTART");
        plan(entity, point, null, "CUT", String.valueOf(time));
    }

    private static void plan(String entity, String point, @Nullable String customer, String action, String argument) {
        FaultServer.get()
                .write("INSERT INTO faults.plan VALUES (?, ?, ?, ?, ?)", entity, point, customer, action, argument);
    }

    /** Nothing happens any more in the books of a legal entity. */
    static void end(String entity) {
        FaultServer.get().write("DELETE FROM faults.plan WHERE legal_entity = ?", entity);
    }
}
