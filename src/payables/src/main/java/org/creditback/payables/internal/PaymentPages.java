package org.creditback.payables.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import org.creditback.payables.store.GeneratedPaymentStore.Payment;

/** Payments in line order, read page by page as they are used: any number needs the memory of one page. */
final class PaymentPages implements Iterable<Payment> {

    static final int PAGE = 1_000;

    private final IntFunction<List<Payment>> pageAfter;

    /** @param pageAfter the payments after a line number, up to {@link #PAGE}; empty at the end */
    PaymentPages(IntFunction<List<Payment>> pageAfter) {
        this.pageAfter = pageAfter;
    }

    @Override
    public Iterator<Payment> iterator() {
        return new Iterator<>() {
            private final Deque<Payment> page = new ArrayDeque<>();
            private int last;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (page.isEmpty() && !ended) {
                    page.addAll(pageAfter.apply(last));
                    ended = page.isEmpty();
                }
                return !page.isEmpty();
            }

            @Override
            public Payment next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Payment payment = page.remove();
                last = payment.lineNo();
                return payment;
            }
        };
    }
}
