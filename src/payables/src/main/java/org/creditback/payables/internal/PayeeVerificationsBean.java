package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.VopResult;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Roles;
import org.creditback.payables.PayeeVerifications;
import org.creditback.payables.store.VerificationStore;
import org.jspecify.annotations.Nullable;

/** What was said of the names of bank accounts, for the vendors of the caller's legal entities. */
@Stateless
@RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER})
@TransactionAttribute(REQUIRED)
public class PayeeVerificationsBean implements PayeeVerifications {

    private static final int LONGEST_NAME = 240;
    private static final int MOST_REJECTED = 1_000;

    @Inject
    private VerificationStore verifications;

    @EJB
    private Access access;

    @EJB
    private AuditTrail audit;

    @Override
    public List<Rejected> enter(LegalEntityId entity, List<Answer> answers) {
        access.require(entity);
        if (answers.isEmpty()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "answers");
        }
        if (answers.size() > MOST_AT_ONCE) {
            throw new Refusal(RefusalReason.TOO_MANY, MOST_AT_ONCE);
        }
        List<Answer> given =
                answers.stream().map(PayeeVerificationsBean::tidied).toList();
        List<Long> accounts = verifications.accounts(entity, given);
        List<Rejected> rejected = rejected(given, accounts);
        if (!rejected.isEmpty()) {
            return rejected;
        }
        verifications.insert(accounts, given, access.caller());
        long held = verifications.hold(entity, accounts);
        Set<String> vendors = new TreeSet<>();
        for (Answer answer : given) {
            // One event of each vendor: the answers themselves stay as rows.
            if (vendors.add(answer.vendorAccount())) {
                audit(entity, answer, held);
            }
        }
        return rejected;
    }

    private static Answer tidied(Answer answer) {
        return new Answer(
                answer.vendorAccount().strip(),
                answer.account().replaceAll("\\s", "").toUpperCase(Locale.ROOT),
                answer.result(),
                answer.returnedName(),
                answer.source());
    }

    private static List<Rejected> rejected(List<Answer> answers, List<Long> accounts) {
        List<Rejected> rejected = new ArrayList<>();
        for (int at = 0; at < answers.size() && rejected.size() < MOST_REJECTED; at++) {
            String field = fault(answers.get(at), accounts.get(at));
            if (field != null) {
                rejected.add(new Rejected(at + 1, field));
            }
        }
        return rejected;
    }

    // Also: constraint close_match_has_a_name.
    private static @Nullable String fault(Answer answer, long account) {
        String name = answer.returnedName();
        if (answer.result() == VopResult.NOT_CHECKED) {
            return "result";
        }
        if (name == null || name.isBlank()) {
            if (answer.result() == VopResult.CLOSE_MATCH) {
                return "returnedName";
            }
        } else if (name.length() > LONGEST_NAME) {
            return "returnedName";
        }
        return account == 0 ? "account" : null;
    }

    private void audit(LegalEntityId entity, Answer answer, long held) {
        audit.record(new AuditEvent(
                entity,
                access.caller(),
                "PAYEE_VERIFICATION_ENTERED",
                "VENDOR",
                answer.vendorAccount(),
                null,
                new AuditFacts()
                        .with("result", answer.result())
                        .with("returnedName", answer.returnedName())
                        .with("source", answer.source())
                        .with("heldInvoices", held)
                        .json(),
                null));
    }

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<Verification> ofVendor(LegalEntityId entity, String vendorAccount) {
        access.require(entity);
        return verifications.ofVendor(entity, vendorAccount);
    }

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<Verification> ofFile(LegalEntityId entity, long file, int size) {
        access.require(entity);
        return verifications.ofFile(entity, file, Math.max(1, Math.min(MOST_REJECTED, size)));
    }
}
