package org.creditback.reimbursement;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.VoucherKind;

/**
 * A voucher of a run, posted or as it would be posted.
 *
 * @param number      voucher number
 * @param kind        reimbursement or netting
 * @param postingDate of the run
 * @param currency    ISO 4217
 * @param isPosted    false in a preview
 * @param postings    its lines in order
 */
public record VoucherView(
        String number,
        VoucherKind kind,
        LocalDate postingDate,
        String currency,
        boolean isPosted,
        List<Posting> postings) {}
