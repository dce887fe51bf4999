package org.creditback.receivables.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.receivables.OpenTransaction;
import org.creditback.domain.reimbursement.Division;
import org.creditback.domain.reimbursement.NettingPair;
import org.creditback.receivables.CustomerTransactions.Pair;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Turns the pairs that a clerk typed into settled parts, in the order given; what does not fit is refused with its place. */
final class HandSettlement {

    private final Map<String, OpenTransaction> open = new HashMap<>();
    private final Map<String, Division> divisions = new HashMap<>();

    HandSettlement(List<OpenTransaction> openTransactions) {
        openTransactions.forEach(item -> open.put(item.documentNumber(), item));
    }

    /** The pairs by currency, in the order given. */
    Map<CurrencyUnit, List<NettingPair>> settle(List<Pair> pairs) {
        Map<CurrencyUnit, List<NettingPair>> settled = new LinkedHashMap<>();
        for (int at = 0; at < pairs.size(); at++) {
            NettingPair pair = settle(pairs.get(at), "[" + at + "].");
            settled.computeIfAbsent(pair.credit().currency(), currency -> new ArrayList<>())
                    .add(pair);
        }
        return settled;
    }

    private NettingPair settle(Pair pair, String place) {
        OpenTransaction credit = item(pair.credit(), place + "credit");
        OpenTransaction debit = item(pair.debit(), place + "debit");
        if (!credit.isCredit()) {
            throw bad(place + "credit", pair.credit());
        }
        if (!debit.isDebit() || !debit.currency().equals(credit.currency())) {
            throw bad(place + "debit", pair.debit());
        }
        Money amount = Amounts.read(credit.currency(), pair.amount())
                .filter(Money::isPositive)
                .orElseThrow(() -> bad(place + "amount", pair.amount()));
        Division creditPart = divisions.computeIfAbsent(pair.credit(), number -> new Division(credit));
        Division debitPart = divisions.computeIfAbsent(pair.debit(), number -> new Division(debit));
        if (amount.isGreaterThan(creditPart.open().abs()) || amount.isGreaterThan(debitPart.open())) {
            throw bad(place + "amount", pair.amount());
        }
        return new NettingPair(credit, debit, amount, creditPart.take(amount.negated()), debitPart.take(amount));
    }

    private OpenTransaction item(String documentNumber, String field) {
        OpenTransaction item = open.get(documentNumber);
        if (item == null) {
            throw Refusal.ofField(RefusalReason.NOT_FOUND, field, documentNumber);
        }
        return item;
    }

    private static Refusal bad(String field, String value) {
        return Refusal.ofField(RefusalReason.BAD_VALUE, field, value);
    }
}
