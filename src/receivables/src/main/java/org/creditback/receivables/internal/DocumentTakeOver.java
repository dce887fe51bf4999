package org.creditback.receivables.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.imports.EntityTerms;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Bookkeeping;
import org.creditback.ledger.TakeOver;
import org.creditback.ledger.TakeOverDocuments;
import org.creditback.ledger.TakeOverLine;
import org.creditback.receivables.store.StoredTarget;
import org.creditback.receivables.store.TakenOverDocumentStore;
import org.creditback.receivables.store.TakenOverSum;
import org.creditback.receivables.store.TakenOverTransactionStore;
import org.creditback.receivables.store.TakenOverVoucher;
import org.joda.money.CurrencyUnit;

/** Books a chunk of documents with their take-over vouchers: ledger and open transactions agree from the first day (SU-17). */
@Dependent
public class DocumentTakeOver {

    @Inject
    private TakenOverDocumentStore documents;

    @Inject
    private TakenOverTransactionStore transactions;

    @Inject
    private TakeOver takeOver;

    @Inject
    private Bookkeeping bookkeeping;

    /** In the caller's transaction; the customers are locked. Returns the rows of the file that it booked. */
    long book(long importId, long after, long last, String by) {
        Map<LegalEntityId, CurrencyUnit> accounting = new HashMap<>();
        List<TakenOverSum> sums = documents.sums(
                importId, after, last, entity -> accounting.computeIfAbsent(entity, this::accountingCurrency));
        Map<LegalEntityId, Map<DateAndCurrency, List<TakeOverLine>>> groups = new LinkedHashMap<>();
        Map<LegalEntityId, Set<LedgerDimension>> targets = new LinkedHashMap<>();
        for (TakenOverSum sum : sums) {
            groups.computeIfAbsent(sum.entity(), entity -> new LinkedHashMap<>())
                    .computeIfAbsent(DateAndCurrency.of(sum), group -> new ArrayList<>())
                    .add(new TakeOverLine(sum.target(), sum.side(), sum.amount(), sum.accountingAmount()));
            targets.computeIfAbsent(sum.entity(), entity -> new LinkedHashSet<>())
                    .add(sum.target());
        }
        List<StoredTarget> stored = new ArrayList<>();
        targets.forEach((entity, used) -> stored.addAll(stored(entity, used)));
        List<TakenOverVoucher> vouchers = new ArrayList<>();
        groups.forEach((entity, lines) -> vouchers.addAll(post(entity, lines, by)));
        return transactions.write(importId, after, last, vouchers, stored);
    }

    private CurrencyUnit accountingCurrency(LegalEntityId entity) {
        return takeOver.terms(entity)
                .map(EntityTerms::accountingCurrency)
                .orElseThrow(() -> new InvariantBroken("legal entity " + entity + " is gone"));
    }

    private List<StoredTarget> stored(LegalEntityId entity, Set<LedgerDimension> used) {
        Set<DimensionSet> sets = new LinkedHashSet<>();
        used.forEach(target -> sets.add(target.dimensions()));
        takeOver.learn(entity, sets);
        return bookkeeping.idsOf(entity, used).entrySet().stream()
                .map(known -> new StoredTarget(entity, known.getKey(), known.getValue()))
                .toList();
    }

    private List<TakenOverVoucher> post(
            LegalEntityId entity, Map<DateAndCurrency, List<TakeOverLine>> groups, String by) {
        List<DateAndCurrency> keys = List.copyOf(groups.keySet());
        List<TakeOverDocuments> posted = new ArrayList<>(keys.size());
        groups.forEach((key, lines) -> posted.add(new TakeOverDocuments(key.date(), key.currency(), lines)));
        List<Long> ids = takeOver.post(entity, posted, by);
        List<TakenOverVoucher> vouchers = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            vouchers.add(
                    new TakenOverVoucher(entity, keys.get(i).date(), keys.get(i).currency(), ids.get(i)));
        }
        return vouchers;
    }

    private record DateAndCurrency(LocalDate date, CurrencyUnit currency) {

        static DateAndCurrency of(TakenOverSum sum) {
            return new DateAndCurrency(sum.documentDate(), sum.amount().getCurrencyUnit());
        }
    }
}
