package org.creditback.payables.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.ledger.Access;
import org.creditback.payables.NewPayment;
import org.creditback.payables.store.HandPaymentStore;
import org.creditback.payables.store.HandPaymentStore.Payee;
import org.creditback.payables.store.PaymentJournalStore.Head;
import org.creditback.payables.store.PaymentLineStore;
import org.creditback.payables.store.PaymentLineStore.NewLine;
import org.creditback.payables.store.PaymentLineStore.OpenInvoice;
import org.joda.money.Money;

/** A payment of marked invoices (PM-17): judged as a proposal judges them, and refused where that would leave one out. */
@Dependent
public class HandPayment {

    private static final int LONGEST_TEXT = 240;

    @Inject
    private SuspectInvoices suspects;

    @Inject
    private PaymentLineStore lines;

    @Inject
    private HandPaymentStore payees;

    @EJB
    private Access access;

    int add(LegalEntityId entity, Head journal, NewPayment payment, LocalDate today) {
        LocalDate date = Objects.requireNonNullElse(payment.paymentDate(), today);
        if (date.isBefore(today)) {
            throw PayablesCheck.bad("paymentDate", date);
        }
        if (payment.parts().isEmpty() || payment.parts().size() > NewPayment.MOST_PARTS) {
            throw PayablesCheck.bad("invoices", payment.parts().size());
        }
        List<OpenInvoice> invoices = new ArrayList<>();
        List<Money> parts = new ArrayList<>();
        for (NewPayment.Part part : payment.parts()) {
            OpenInvoice invoice = invoice(entity, payment, part, invoices);
            invoices.add(invoice);
            parts.add(amount(part, invoice));
        }
        String method = method(payment, invoices);
        suspects.hold(entity);
        Payee payee = payable(entity, payment, method, invoices, today);
        return lines.insert(
                new NewLine(
                        journal.id(),
                        entity,
                        payment.vendorAccount(),
                        parts.stream().reduce(Money::plus).orElseThrow(),
                        method,
                        payee.vendorBankAccount(),
                        payee.companyBankAccount(),
                        date,
                        PaymentRequests.prefix(payees.requestKey(journal.id())),
                        text(payment, invoices),
                        access.caller()),
                invoices.stream().map(OpenInvoice::id).toList(),
                parts);
    }

    private OpenInvoice invoice(
            LegalEntityId entity, NewPayment payment, NewPayment.Part part, List<OpenInvoice> before) {
        OpenInvoice invoice = lines.openInvoice(entity, part.invoice())
                .filter(found -> found.vendorAccount().equals(payment.vendorAccount()))
                .orElseThrow(() -> Refusal.ofField(RefusalReason.NOT_FOUND, "invoice", part.invoice()));
        Set<Long> ids = new HashSet<>(before.stream().map(OpenInvoice::id).toList());
        boolean otherCurrency = !before.isEmpty()
                && !before.get(0).open().getCurrencyUnit().equals(invoice.open().getCurrencyUnit());
        if (ids.contains(invoice.id()) || otherCurrency) {
            throw PayablesCheck.bad("invoice", part.invoice());
        }
        return invoice;
    }

    private static Money amount(NewPayment.Part part, OpenInvoice invoice) {
        String typed = part.amount();
        return typed == null
                ? invoice.open()
                : Amounts.read(invoice.open().getCurrencyUnit(), typed)
                        .filter(Money::isPositive)
                        .filter(amount -> !amount.isGreaterThan(invoice.open()))
                        .orElseThrow(() -> PayablesCheck.bad("amount", typed));
    }

    private static String method(NewPayment payment, List<OpenInvoice> invoices) {
        String method = payment.method() == null ? invoices.get(0).method() : payment.method();
        if (method == null) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "method");
        }
        return method;
    }

    private Payee payable(
            LegalEntityId entity, NewPayment payment, String method, List<OpenInvoice> invoices, LocalDate today) {
        List<Payee> judged = payees.judge(
                entity,
                payment.vendorAccount(),
                method,
                invoices.stream().map(OpenInvoice::id).toList(),
                today);
        judged.stream().filter(each -> each.reason() != null).findFirst().ifPresent(refused -> {
            throw new Refusal(
                    RefusalReason.NOT_PAYABLE,
                    refused.invoiceNumber(),
                    refused.inJournal() == null
                            ? String.valueOf(refused.reason())
                            : refused.reason() + " " + refused.inJournal());
        });
        return judged.get(0);
    }

    private static String text(NewPayment payment, List<OpenInvoice> invoices) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < invoices.size(); at++) {
            text.append(at == 0 ? "" : ", ")
                    .append(payment.parts().get(at).invoice())
                    .append(' ')
                    .append(invoices.get(at).text());
        }
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text.toString();
    }
}
