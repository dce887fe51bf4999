package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Roles;
import org.creditback.payables.WholeBankAccount;
import org.creditback.payables.WholeBankAccounts;
import org.creditback.payables.store.BankChangeStore;
import org.creditback.payables.store.BankChangeStore.WholeRow;
import org.creditback.payables.store.CompanyBankAccountStore;
import org.creditback.payables.store.MaskedAccount;

/** Shows what is masked everywhere else; the look and its event are one transaction, so none is seen without the other. */
@Stateless
@RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER})
@TransactionAttribute(REQUIRED)
public class WholeBankAccountsBean implements WholeBankAccounts {

    // A page asks for other reasons too, each in an input of its own.
    private static final String REASON = "lookReason";

    @Inject
    private BankChangeStore changes;

    @Inject
    private CompanyBankAccountStore company;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    public WholeBankAccount ofVendor(LegalEntityId entity, long bankAccount, String reason) {
        access.require(entity);
        String given = BankDetailCheck.reason(REASON, reason);
        WholeRow found =
                changes.whole(entity, bankAccount).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, bankAccount));
        audit(entity, "VENDOR", found.vendorAccount(), found.account(), given);
        return found.account();
    }

    @Override
    public WholeBankAccount ofCompany(LegalEntityId entity, String id, String reason) {
        access.require(entity);
        String given = BankDetailCheck.reason(REASON, reason);
        WholeBankAccount found = company.whole(entity, id).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, id));
        audit(entity, "COMPANY_BANK_ACCOUNT", id, found, given);
        return found;
    }

    private void audit(LegalEntityId entity, String type, String key, WholeBankAccount shown, String reason) {
        String masked = MaskedAccount.json(MaskedAccount.lastFour(shown.number()));
        auditTrail.record(new AuditEvent(entity, access.caller(), "BANK_DATA_SHOWN", type, key, null, masked, reason));
    }
}
