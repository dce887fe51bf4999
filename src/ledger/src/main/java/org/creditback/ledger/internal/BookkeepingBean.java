package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberFormat;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Voucher;
import org.creditback.ledger.Bookkeeping;
import org.creditback.ledger.NumberBlock;
import org.creditback.ledger.Roles;
import org.creditback.ledger.store.LedgerDimensionStore;
import org.creditback.ledger.store.NumberStore;
import org.creditback.ledger.store.PeriodStore;
import org.creditback.ledger.store.VoucherReader;
import org.creditback.ledger.store.VoucherStore;
import org.jspecify.annotations.Nullable;

/** The ledger's half of a booking: only ever inside the transaction of a whole one, by those who book. */
@Stateless
@RolesAllowed({Roles.REIMBURSEMENT_RUN, Roles.AR_CLERK, Roles.AP_CLERK})
@TransactionAttribute(MANDATORY)
public class BookkeepingBean implements Bookkeeping {

    @Inject
    private VoucherStore vouchers;

    @Inject
    private VoucherReader reader;

    @Inject
    private LedgerDimensionStore ledgerDimensions;

    @Inject
    private NumberStore numbers;

    @Inject
    private PeriodStore periods;

    @Override
    public void holdOpenPeriod(LegalEntityId entity, LocalDate postingDate) {
        long violations = periods.holdOpen(entity, postingDate)
                .orElseThrow(() -> new Refusal(RefusalReason.PERIOD_CLOSED, postingDate));
        if (violations > 0) {
            throw new Refusal(RefusalReason.BOOKS_IN_QUESTION, entity.code(), violations);
        }
    }

    @Override
    public NumberBlock assign(
            LegalEntityId entity,
            NumberSeries series,
            int count,
            LocalDate postingDate,
            @Nullable Long runId,
            String by) {
        return numbers.assign(entity, series, count, postingDate, runId, by);
    }

    @Override
    public NumberBlock upcoming(LegalEntityId entity, NumberSeries series, int count, LocalDate postingDate) {
        return numbers.upcoming(entity, series, count, postingDate);
    }

    @Override
    @RolesAllowed({Roles.REIMBURSEMENT_RUN, Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR
    })
    @TransactionAttribute(SUPPORTS)
    public NumberFormat format(LegalEntityId entity, NumberSeries series, LocalDate postingDate) {
        return numbers.format(entity, series, postingDate);
    }

    @Override
    public boolean hasSeries(LegalEntityId entity, NumberSeries series) {
        return numbers.exists(entity, series);
    }

    @Override
    public List<Long> post(LegalEntityId entity, List<Voucher> posted, @Nullable Long runId, String by) {
        if (posted.isEmpty()) {
            return List.of();
        }
        Collection<LedgerDimension> targets = posted.stream()
                .flatMap(voucher -> voucher.postings().stream())
                .map(Posting::target)
                .collect(Collectors.toSet());
        return vouchers.insert(entity, posted, ledgerDimensions.idsOf(entity, targets), runId, by);
    }

    @Override
    @RolesAllowed(Roles.REIMBURSEMENT_RUN)
    public Map<Long, Voucher> posted(LegalEntityId entity, Collection<Long> voucherIds) {
        return voucherIds.isEmpty() ? Map.of() : reader.vouchers(entity, voucherIds);
    }

    @Override
    public Map<LedgerDimension, Integer> idsOf(LegalEntityId entity, Collection<LedgerDimension> targets) {
        return ledgerDimensions.idsOf(entity, targets);
    }

    @Override
    @RolesAllowed({Roles.REIMBURSEMENT_RUN, Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR
    })
    @TransactionAttribute(SUPPORTS)
    public Map<Integer, LedgerDimension> targetsOf(Collection<Integer> ids) {
        return ledgerDimensions.targetsOf(null, ids);
    }

    @Override
    public Map<Integer, LedgerDimension> targetsOf(LegalEntityId entity, Collection<Integer> ids) {
        return ledgerDimensions.targetsOf(entity, ids);
    }
}
