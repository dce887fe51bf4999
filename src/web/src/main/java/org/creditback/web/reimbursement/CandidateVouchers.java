package org.creditback.web.reimbursement;

import java.util.List;
import org.creditback.reimbursement.CandidateLine;
import org.creditback.reimbursement.VoucherView;

/**
 * A customer of a run with the vouchers it got, or would get.
 *
 * @param candidate the customer
 * @param vouchers  in number order
 */
public record CandidateVouchers(CandidateLine candidate, List<VoucherView> vouchers) {}
