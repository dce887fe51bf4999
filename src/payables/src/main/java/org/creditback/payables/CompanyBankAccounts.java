package org.creditback.payables;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Our own bank accounts, as people maintain them. Role and legal entity are checked; each change leaves an audit event. */
public interface CompanyBankAccounts {

    /**
     * A stored account.
     *
     * @param id       its name in the legal entity
     * @param account  IBAN or account number, masked but for its last four characters (C-8); empty where none was given yet
     * @param bic      null for none
     * @param bankCode where there is no IBAN; null for none
     * @param currency of the account
     * @param version  of the stored record: travels with the form
     */
    record StoredAccount(
            String id,
            String account,
            @Nullable String bic,
            @Nullable String bankCode,
            CurrencyUnit currency,
            int version) {}

    /**
     * What a person types.
     *
     * @param id       up to 20 characters
     * @param number   where the account is changed, a blank IBAN and account number leave the stored ones
     * @param currency of the account
     */
    record TypedAccount(String id, NewBankAccount number, CurrencyUnit currency) {}

    /** The accounts of a legal entity, in id order. */
    List<StoredAccount> list(LegalEntityId entity);

    /**
     * Adds an account.
     *
     * @throws org.creditback.domain.Refusal MISSING_VALUE or BAD_VALUE with the field; ALREADY_EXISTS
     */
    void add(LegalEntityId entity, TypedAccount typed);

    /**
     * Changes an account; nothing new leaves the version as it is.
     *
     * @param version that was read
     * @throws org.creditback.domain.Refusal NOT_FOUND; MISSING_VALUE or BAD_VALUE with the field; STALE_VERSION
     */
    void change(LegalEntityId entity, TypedAccount typed, int version);

    /**
     * Deletes an account that nothing depends on.
     *
     * @param version that was read
     * @param reason  typed by a person
     * @throws org.creditback.domain.Refusal NOT_FOUND; MISSING_VALUE without a reason; STALE_VERSION; IN_USE
     */
    void delete(LegalEntityId entity, String id, int version, String reason);
}
