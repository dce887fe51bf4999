package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.imports.BankDetails;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Roles;
import org.creditback.payables.CompanyBankAccounts;
import org.creditback.payables.NewBankAccount;
import org.creditback.payables.store.CompanyBankAccountStore;
import org.creditback.payables.store.CompanyBankAccountStore.Row;
import org.creditback.payables.store.MaskedAccount;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Our own bank accounts in the caller's legal entities. */
@Stateless
@RolesAllowed(Roles.CONTROLLER)
@TransactionAttribute(REQUIRED)
public class CompanyBankAccountsBean implements CompanyBankAccounts {

    @Inject
    private CompanyBankAccountStore accounts;

    @Inject
    private VendorReader reader;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<StoredAccount> list(LegalEntityId entity) {
        access.require(entity);
        return accounts.list(entity);
    }

    @Override
    public void add(LegalEntityId entity, TypedAccount typed) {
        access.require(entity);
        PayablesCheck.bankAccount(typed);
        BankDetails read = reader.bankAccount(entity, typed.id(), typed.number());
        if (!accounts.insert(entity, typed.id(), read, typed.currency())) {
            throw Refusal.ofField(RefusalReason.ALREADY_EXISTS, "id", typed.id());
        }
        audit(entity, "COMPANY_BANK_ACCOUNT_CREATED", typed.id(), null, facts(read, typed.currency()), null);
    }

    @Override
    public void change(LegalEntityId entity, TypedAccount typed, int version) {
        access.require(entity);
        PayablesCheck.bankAccount(typed);
        Row before = locked(entity, typed.id(), version);
        BankDetails read = reader.bankAccount(entity, typed.id(), whole(typed.number(), before.details()));
        CurrencyUnit currency = before.stored().currency();
        if (!read.equals(before.details()) || !typed.currency().equals(currency)) {
            accounts.update(entity, typed.id(), read, typed.currency());
            audit(
                    entity,
                    "COMPANY_BANK_ACCOUNT_CHANGED",
                    typed.id(),
                    facts(before.details(), currency),
                    facts(read, typed.currency()),
                    null);
        }
    }

    // Nobody who changes a BIC types the number again, which the page does not show.
    private static NewBankAccount whole(NewBankAccount typed, BankDetails stored) {
        return typed.iban().isBlank() && typed.accountNumber().isBlank()
                ? new NewBankAccount(text(stored.iban()), typed.bic(), typed.bankCode(), text(stored.accountNumber()))
                : typed;
    }

    private static String text(@Nullable String stored) {
        return stored == null ? "" : stored;
    }

    @Override
    public void delete(LegalEntityId entity, String id, int version, String reason) {
        access.require(entity);
        String given = BankDetailCheck.reason("reason", reason);
        Row before = locked(entity, id, version);
        if (!accounts.delete(entity, id)) {
            throw new Refusal(RefusalReason.IN_USE, id);
        }
        String facts = facts(before.details(), before.stored().currency());
        audit(entity, "COMPANY_BANK_ACCOUNT_DELETED", id, facts, null, given);
    }

    private Row locked(LegalEntityId entity, String id, int version) {
        Row row = accounts.lock(entity, id).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, id));
        if (row.stored().version() != version) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        return row;
    }

    private void audit(
            LegalEntityId entity,
            String action,
            String id,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        auditTrail.record(
                new AuditEvent(entity, access.caller(), action, "COMPANY_BANK_ACCOUNT", id, before, after, reason));
    }

    private static String facts(BankDetails details, CurrencyUnit currency) {
        return new AuditFacts()
                .with("account", MaskedAccount.text(MaskedAccount.lastFour(details.masked())))
                .with("bic", details.bic())
                .with("bankCode", details.bankCode())
                .with("currency", currency.getCode())
                .json();
    }
}
