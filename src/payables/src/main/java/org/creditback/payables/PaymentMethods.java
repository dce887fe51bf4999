package org.creditback.payables;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;

/** Methods of payment, as people maintain them. Role and legal entity are checked; each change leaves an audit event. */
public interface PaymentMethods {

    /**
     * A stored method.
     *
     * @param method  what people maintain
     * @param version of the stored record: travels with the form
     */
    record StoredMethod(MethodOfPayment method, int version) {}

    /** The ways to pay of a legal entity, in name order. */
    List<StoredMethod> list(LegalEntityId entity);

    /**
     * Adds a method.
     *
     * @throws org.creditback.domain.Refusal MISSING_VALUE, BAD_VALUE or METHOD_CONTRADICTION with the field; ALREADY_EXISTS
     */
    void add(LegalEntityId entity, MethodOfPayment method);

    /**
     * Changes a method, bar its code.
     *
     * @param version that was read
     * @throws org.creditback.domain.Refusal NOT_FOUND; MISSING_VALUE, BAD_VALUE or METHOD_CONTRADICTION with the field; STALE_VERSION
     */
    void change(LegalEntityId entity, MethodOfPayment method, int version);

    /**
     * Deletes a method that no vendor, invoice or template has.
     *
     * @param version that was read
     * @param reason  typed by a person
     * @throws org.creditback.domain.Refusal NOT_FOUND; MISSING_VALUE without a reason; STALE_VERSION; IN_USE
     */
    void delete(LegalEntityId entity, String method, int version, String reason);
}
