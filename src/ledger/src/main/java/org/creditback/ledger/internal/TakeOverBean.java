package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.imports.EntityTerms;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.domain.ledger.OpenPeriods;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Voucher;
import org.creditback.domain.ledger.VoucherKind;
import org.creditback.ledger.Bookkeeping;
import org.creditback.ledger.BooksCheck;
import org.creditback.ledger.NumberBlock;
import org.creditback.ledger.Roles;
import org.creditback.ledger.TakeOver;
import org.creditback.ledger.TakeOverDocuments;
import org.creditback.ledger.TakeOverLine;
import org.creditback.ledger.store.TakeOverStore;

/** Makes take-over vouchers of groups of documents. */
@Stateless
@RolesAllowed(Roles.AR_CLERK)
@TransactionAttribute(MANDATORY)
public class TakeOverBean implements TakeOver {

    @Inject
    private TakeOverStore store;

    @Inject
    private Bookkeeping bookkeeping;

    @Inject
    private BooksCheck books;

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER})
    @TransactionAttribute(SUPPORTS)
    public Optional<EntityTerms> terms(LegalEntityId entity) {
        return store.terms(entity);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK})
    public void learn(LegalEntityId entity, Collection<DimensionSet> used) {
        store.learn(entity, used);
    }

    @Override
    public List<Long> post(LegalEntityId entity, List<TakeOverDocuments> groups, String by) {
        books.requireSound(entity);
        OpenPeriods open = store.holdOpenPeriods(entity);
        List<LocalDate> dates = groups.stream()
                .map(TakeOverDocuments::documentDate)
                .map(date -> open.postingDate(date).orElseThrow(() -> new Refusal(RefusalReason.PERIOD_CLOSED, date)))
                .toList();
        List<String> numbers = numbers(entity, dates, by);
        String takeOverAccount = store.takeOverAccount(entity);
        List<Voucher> vouchers = new ArrayList<>(groups.size());
        for (int i = 0; i < groups.size(); i++) {
            vouchers.add(new Voucher(
                    numbers.get(i),
                    VoucherKind.TAKE_OVER,
                    dates.get(i),
                    groups.get(i).currency(),
                    postings(groups.get(i).lines(), takeOverAccount)));
        }
        return bookkeeping.post(entity, vouchers, null, by);
    }

    // A series may restart with the fiscal year: one block for each stretch of dates of one year.
    private List<String> numbers(LegalEntityId entity, List<LocalDate> dates, String by) {
        List<Integer> years = store.fiscalYears(entity, dates);
        List<String> numbers = new ArrayList<>(dates.size());
        while (numbers.size() < dates.size()) {
            int from = numbers.size();
            int to = from;
            while (to < dates.size() && years.get(to).equals(years.get(from))) {
                to++;
            }
            NumberBlock block =
                    bookkeeping.assign(entity, NumberSeries.TAKE_OVER_VOUCHER, to - from, dates.get(from), null, by);
            for (int i = 0; i < to - from; i++) {
                numbers.add(block.number(i));
            }
        }
        return numbers;
    }

    private static List<Posting> postings(List<TakeOverLine> lines, String takeOverAccount) {
        return Stream.concat(
                        lines.stream()
                                .map(line -> new Posting(
                                        line.target(), line.side(), line.amount(), line.accountingAmount(), null)),
                        lines.stream()
                                .map(line -> new Posting(
                                        line.target().on(takeOverAccount),
                                        line.side().opposite(),
                                        line.amount(),
                                        line.accountingAmount(),
                                        null)))
                .toList();
    }
}
