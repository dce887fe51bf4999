package org.creditback.payables.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.domain.ledger.Voucher;
import org.creditback.domain.ledger.VoucherKind;
import org.creditback.domain.payables.PaidPart;
import org.creditback.domain.payables.PaymentLines;
import org.creditback.domain.payables.PaymentTerms;
import org.creditback.domain.reimbursement.PostingAccounts;
import org.creditback.ledger.Bookkeeping;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.NumberBlock;
import org.creditback.ledger.SystemAccount;
import org.creditback.payables.store.PaymentPostingStore;
import org.creditback.payables.store.PaymentPostingStore.Part;
import org.creditback.payables.store.PaymentPostingStore.Settled;
import org.joda.money.CurrencyUnit;

/**
 * Posts the payments of a journal in the caller's transaction, all or none: chunk by chunk, so that any number of them needs the same memory, and
 * with the same number of statements for each chunk.
 */
@Dependent
public class PaymentPosting {

    // Small enough for memory, large enough that the ten statements of a chunk cost nothing per payment.
    private static final int CHUNK = 1_000;

    @Inject
    private PaymentPostingStore payments;

    @EJB
    private Bookkeeping bookkeeping;

    @EJB
    private LedgerTerms ledger;

    /** What every chunk needs to know. */
    private record Books(
            LegalEntityId entity, LocalDate date, PaymentTerms terms, Map<SystemAccount, String> accounts, String by) {

        String paidFrom(Part part) {
            SystemAccount needed = part.bank() ? SystemAccount.BANK : SystemAccount.IN_TRANSIT;
            String account = accounts.get(needed);
            if (account == null) {
                throw new Refusal(RefusalReason.SETUP_INCOMPLETE, needed);
            }
            return account;
        }
    }

    /** How many were posted. */
    int post(LegalEntityId entity, long journal, LocalDate date, String by) {
        bookkeeping.holdOpenPeriod(entity, date);
        int waiting = payments.waiting(journal);
        if (waiting == 0) {
            return 0;
        }
        Books books = new Books(entity, date, terms(entity, date), ledger.systemAccounts(entity), by);
        NumberBlock numbers = bookkeeping.assign(entity, NumberSeries.PAYMENT_VOUCHER, waiting, date, null, by);
        int posted = 0;
        int last = 0;
        while (posted < waiting) {
            List<Part> parts = payments.next(journal, last, CHUNK, books.terms().accounting());
            Map<Long, List<Part>> lines =
                    parts.stream().collect(Collectors.groupingBy(Part::line, LinkedHashMap::new, Collectors.toList()));
            post(books, lines, numbers, posted);
            posted += lines.size();
            last = parts.get(parts.size() - 1).lineNo();
        }
        return posted;
    }

    private PaymentTerms terms(LegalEntityId entity, LocalDate date) {
        CurrencyUnit accounting = ledger.legalEntity(entity).accountingCurrency();
        PostingAccounts accounts = ledger.postingAccounts(entity);
        return new PaymentTerms(
                accounting, ledger.rates(accounting, date), accounts.exchangeGain(), accounts.exchangeLoss());
    }

    private void post(Books books, Map<Long, List<Part>> lines, NumberBlock numbers, int before) {
        Map<Integer, LedgerDimension> targets = bookkeeping.targetsOf(
                books.entity(),
                lines.values().stream()
                        .flatMap(List::stream)
                        .map(Part::ledgerDimension)
                        .collect(Collectors.toSet()));
        List<Voucher> vouchers = new ArrayList<>(lines.size());
        List<List<PaidPart>> paid = new ArrayList<>(lines.size());
        for (List<Part> line : lines.values()) {
            List<PaidPart> parts = line.stream()
                    .map(part -> PaidPart.of(
                            Objects.requireNonNull(targets.get(part.ledgerDimension())),
                            part.open(),
                            part.openAccounting(),
                            part.amount()))
                    .toList();
            paid.add(parts);
            vouchers.add(voucher(books, line.get(0), parts, numbers.number(before + vouchers.size())));
        }
        List<Long> ids = bookkeeping.post(books.entity(), vouchers, null, books.by());
        List<Settled> settled = new ArrayList<>();
        int at = 0;
        for (List<Part> line : lines.values()) {
            for (int i = 0; i < line.size(); i++) {
                PaidPart part = paid.get(at).get(i);
                settled.add(new Settled(
                        line.get(i).line(), line.get(i).invoice(), part.amount(), part.booked(), ids.get(at)));
            }
            at++;
        }
        payments.settle(settled, books.date(), List.copyOf(lines.keySet()), ids, books.by());
    }

    private static Voucher voucher(Books books, Part line, List<PaidPart> parts, String number) {
        return new Voucher(
                number,
                VoucherKind.PAYMENT,
                books.date(),
                parts.get(0).amount().getCurrencyUnit(),
                PaymentLines.of(line.vendorAccount(), parts, books.paidFrom(line), books.terms()));
    }
}
