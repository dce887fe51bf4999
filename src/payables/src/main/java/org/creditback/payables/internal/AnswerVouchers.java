package org.creditback.payables.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Voucher;
import org.creditback.domain.ledger.VoucherKind;
import org.creditback.domain.payables.AnsweredPayment;
import org.creditback.domain.payables.BookingLines;
import org.creditback.domain.payables.PaidPart;
import org.creditback.domain.payables.PaymentTerms;
import org.creditback.domain.payables.ReturnLines;
import org.creditback.domain.reimbursement.PostingAccounts;
import org.creditback.ledger.Bookkeeping;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.NumberBlock;
import org.creditback.ledger.SystemAccount;
import org.creditback.payables.store.BankEffectStore;
import org.creditback.payables.store.BankEffectStore.SettledPart;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Posts what the bank did, in the caller's transaction: debits, rejections and returns, each with its number. */
@Dependent
public class AnswerVouchers {

    private static final int CHUNK = 1_000;

    @Inject
    private BankEffectStore store;

    @EJB
    private Bookkeeping bookkeeping;

    @EJB
    private LedgerTerms ledger;

    // A voucher that waits for its number, and the payments that it is of.
    private record Draft(LocalDate date, List<Long> payments, Function<String, Voucher> voucher) {}

    /** Debits (PM-27): one voucher for each line, also where it is of a whole batch; none where a payment was posted on the bank at once. */
    Map<Long, Long> book(AnswerJob job, List<AppliedLine> booked) {
        Map<Long, Voucher> posted = vouchersOf(job, booked);
        String bank = account(job, SystemAccount.BANK);
        List<Draft> drafts = new ArrayList<>();
        for (AppliedLine line : booked) {
            List<Long> ids = ids(line);
            List<Voucher> vouchers = ids.stream()
                    .map(id -> Objects.requireNonNull(posted.get(id), "a debit is of posted payments"))
                    .toList();
            List<Posting> lines = BookingLines.of(vouchers, bank);
            if (!lines.isEmpty()) {
                CurrencyUnit currency = vouchers.get(0).currency();
                drafts.add(new Draft(
                        line.postingDate(),
                        ids,
                        number ->
                                new Voucher(number, VoucherKind.BANK_STATEMENT, line.postingDate(), currency, lines)));
            }
        }
        return post(job, NumberSeries.BANK_STATEMENT_VOUCHER, drafts);
    }

    /** Rejections before the debit (BR-1): the mirror of each payment's voucher, settlement undone; none where nothing was posted. */
    Map<Long, Long> reject(AnswerJob job, List<AppliedLine> rejected) {
        Map<Long, Voucher> posted = vouchersOf(job, rejected);
        List<Draft> drafts = new ArrayList<>();
        for (AppliedLine line : rejected) {
            for (AnsweredPayment payment : line.payments()) {
                Voucher original = posted.get(payment.id());
                if (original != null) {
                    drafts.add(new Draft(
                            line.postingDate(),
                            List.of(payment.id()),
                            number -> original.reversedOn(line.postingDate(), number)));
                }
            }
        }
        return undone(drafts, post(job, NumberSeries.PAYMENT_VOUCHER, drafts));
    }

    /** Returns after the debit (BR-2, BR-3): the liability as it was booked against what came back, settlement undone. */
    Map<Long, Long> giveBack(AnswerJob job, List<AppliedLine> returned) {
        CurrencyUnit accounting = ledger.legalEntity(job.entity()).accountingCurrency();
        Map<Long, List<SettledPart>> parts =
                store
                        .parts(
                                returned.stream()
                                        .flatMap(line -> ids(line).stream())
                                        .toList(),
                                accounting)
                        .stream()
                        .collect(Collectors.groupingBy(SettledPart::payment));
        Map<Integer, LedgerDimension> targets = bookkeeping.targetsOf(
                job.entity(),
                parts.values().stream()
                        .flatMap(List::stream)
                        .map(SettledPart::ledgerDimension)
                        .collect(Collectors.toSet()));
        List<Draft> drafts = new ArrayList<>();
        for (AppliedLine line : returned) {
            for (AnsweredPayment payment : line.payments()) {
                List<SettledPart> settled = Objects.requireNonNull(parts.get(payment.id()), "it was posted");
                List<Posting> lines = lines(job, line, settled, targets, accounting);
                CurrencyUnit currency = payment.amount().getCurrencyUnit();
                drafts.add(new Draft(
                        line.postingDate(),
                        List.of(payment.id()),
                        number ->
                                new Voucher(number, VoucherKind.BANK_STATEMENT, line.postingDate(), currency, lines)));
            }
        }
        return undone(drafts, post(job, NumberSeries.PAYMENT_VOUCHER, drafts));
    }

    private List<Posting> lines(
            AnswerJob job,
            AppliedLine line,
            List<SettledPart> settled,
            Map<Integer, LedgerDimension> targets,
            CurrencyUnit accounting) {
        List<PaidPart> parts = settled.stream()
                .map(part -> new PaidPart(
                        Objects.requireNonNull(targets.get(part.ledgerDimension())), part.amount(), part.booked()))
                .toList();
        PostingAccounts accounts = ledger.postingAccounts(job.entity());
        Money kept = kept(line, settled);
        ReturnLines.Accounts where = new ReturnLines.Accounts(
                settled.get(0).vendorAccount(),
                account(job, SystemAccount.BANK),
                kept.isZero() ? "" : account(job, SystemAccount.BANK_CHARGES));
        return ReturnLines.of(
                where,
                parts,
                kept,
                new PaymentTerms(
                        accounting,
                        ledger.rates(accounting, line.happenedOn()),
                        accounts.exchangeGain(),
                        accounts.exchangeLoss()));
    }

    /** What the bank kept of a payment that came back. */
    static Money kept(AppliedLine line) {
        Money sent = line.payments().get(0).amount();
        return line.claim().amount() == null
                ? Money.zero(sent.getCurrencyUnit())
                : sent.minus(line.claim().amount());
    }

    private static Money kept(AppliedLine line, List<SettledPart> settled) {
        Money kept = kept(line);
        Money whole =
                settled.stream().map(SettledPart::amount).reduce(Money::plus).orElseThrow();
        return kept.isGreaterThan(whole) ? whole : kept;
    }

    private Map<Long, Long> undone(List<Draft> drafts, Map<Long, Long> vouchers) {
        Map<LocalDate, List<Long>> perDay = new TreeMap<>();
        drafts.forEach(draft ->
                perDay.computeIfAbsent(draft.date(), day -> new ArrayList<>()).addAll(draft.payments()));
        perDay.forEach((day, payments) -> store.undo(
                day,
                payments,
                payments.stream()
                        .map(id -> Objects.requireNonNull(vouchers.get(id)))
                        .toList()));
        return vouchers;
    }

    private Map<Long, Voucher> vouchersOf(AnswerJob job, List<AppliedLine> applied) {
        Map<Long, Long> ids = store.vouchers(
                applied.stream().flatMap(line -> ids(line).stream()).toList());
        List<Long> wanted = List.copyOf(ids.values());
        Map<Long, Voucher> vouchers = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += CHUNK) {
            vouchers.putAll(
                    bookkeeping.posted(job.entity(), wanted.subList(from, Math.min(from + CHUNK, wanted.size()))));
        }
        return ids.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> Objects.requireNonNull(vouchers.get(each.getValue()))));
    }

    private Map<Long, Long> post(AnswerJob job, NumberSeries series, List<Draft> drafts) {
        Map<LocalDate, List<Draft>> perDay =
                drafts.stream().collect(Collectors.groupingBy(Draft::date, TreeMap::new, Collectors.toList()));
        perDay.keySet().forEach(day -> bookkeeping.holdOpenPeriod(job.entity(), day));
        Map<Long, Long> posted = new HashMap<>();
        for (Map.Entry<LocalDate, List<Draft>> day : perDay.entrySet()) {
            List<Draft> all = day.getValue();
            NumberBlock numbers = bookkeeping.assign(job.entity(), series, all.size(), day.getKey(), null, job.by());
            for (int from = 0; from < all.size(); from += CHUNK) {
                int first = from;
                List<Draft> chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
                List<Voucher> vouchers = new ArrayList<>(chunk.size());
                for (int i = 0; i < chunk.size(); i++) {
                    vouchers.add(chunk.get(i).voucher().apply(numbers.number(first + i)));
                }
                List<Long> ids = bookkeeping.post(job.entity(), vouchers, null, job.by());
                for (int i = 0; i < chunk.size(); i++) {
                    long voucher = ids.get(i);
                    chunk.get(i).payments().forEach(payment -> posted.put(payment, voucher));
                }
            }
        }
        return posted;
    }

    private String account(AnswerJob job, SystemAccount wanted) {
        String account = ledger.systemAccounts(job.entity()).get(wanted);
        if (account == null) {
            throw new Refusal(RefusalReason.SETUP_INCOMPLETE, wanted);
        }
        return account;
    }

    private static List<Long> ids(AppliedLine line) {
        return line.payments().stream().map(AnsweredPayment::id).toList();
    }
}
