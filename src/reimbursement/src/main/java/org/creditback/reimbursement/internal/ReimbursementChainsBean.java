package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.ChainSums;
import org.creditback.reimbursement.ReimbursementChain;
import org.creditback.reimbursement.ReimbursementChains;
import org.creditback.reimbursement.ReimbursementDetail;
import org.creditback.reimbursement.ReimbursementLine;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.reimbursement.store.ChainPaymentStore;
import org.creditback.reimbursement.store.ChainPaymentStore.Settled;
import org.creditback.reimbursement.store.ChainStore;
import org.creditback.reimbursement.store.ChainStore.Ends;

/** Shows where a reimbursement came from and where it went. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
@TransactionAttribute(REQUIRED)
public class ReimbursementChainsBean implements ReimbursementChains {

    private static final int MOST_SOURCES = 1_000;
    private static final int MOST_CHAINS = 50;
    private static final int MOST_PAYMENTS = 100;

    @Inject
    private Access access;

    @Inject
    private RunInquiry inquiry;

    @Inject
    private ChainStore chains;

    @Inject
    private ChainPaymentStore payments;

    @Override
    public ReimbursementChain chain(LegalEntityId entity, String number) {
        ReimbursementDetail detail = inquiry.reimbursement(entity, number);
        ReimbursementLine line = detail.line();
        Ends ends = chains.ends(entity, line)
                .orElseThrow(() -> new InvariantBroken(number + " has an invoice and no customer transaction"));
        ChainProof proof = new ChainProof(line, ends, detail.voucher());
        Settled settled = payments.settled(entity, line);
        ChainSums sums = chains.sums(ends.transactionId(), line, proof.exchange());
        return new ReimbursementChain(
                line,
                ends.transactionId(),
                chains.sources(ends.transactionId(), line, MOST_SOURCES),
                sums,
                detail.voucher(),
                settled.open(),
                payments.payments(entity, line, MOST_PAYMENTS),
                proof.lines(sums, settled));
    }

    @Override
    public List<String> ofVoucher(LegalEntityId entity, String voucher) {
        access.require(entity);
        return chains.ofVoucher(entity, voucher, MOST_CHAINS);
    }
}
