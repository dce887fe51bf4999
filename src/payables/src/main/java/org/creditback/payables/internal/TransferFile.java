package org.creditback.payables.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.payables.AddressRule;
import org.creditback.domain.payables.BankDays;
import org.creditback.payables.CompanyBankAccount;
import org.creditback.payables.TransferTerms;
import org.creditback.payables.internal.iso20022.BankAccount;
import org.creditback.payables.internal.iso20022.BankFileOutcome;
import org.creditback.payables.internal.iso20022.BankFileWriter;
import org.creditback.payables.internal.iso20022.ControlTotal;
import org.creditback.payables.internal.iso20022.CreditTransfer;
import org.creditback.payables.internal.iso20022.Debtor;
import org.creditback.payables.internal.iso20022.Finding;
import org.creditback.payables.internal.iso20022.GroupTerms;
import org.creditback.payables.internal.iso20022.Party;
import org.creditback.payables.internal.iso20022.PaymentGroup;
import org.creditback.payables.internal.iso20022.PaymentMessage;
import org.creditback.payables.internal.iso20022.PostalAddress;
import org.creditback.payables.store.BankFileStore.FileGroup;
import org.creditback.payables.store.GeneratedPaymentStore;
import org.creditback.payables.store.GeneratedPaymentStore.Day;
import org.creditback.payables.store.GeneratedPaymentStore.Payment;
import org.creditback.payables.store.GeneratedPaymentStore.Postal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A credit transfer file of the committed payments: one group for each execution date and currency (BF-1). */
@Dependent
public class TransferFile {

    @Inject
    private GeneratedPaymentStore payments;

    private record GroupKey(LocalDate executionDate, CurrencyUnit currency) {}

    /**
     * Writes the file.
     *
     * @return its groups, as the bank will name them
     * @throws Refusal BAD_BANK_FILE where a bank would not take it; then nothing of it is kept
     */
    List<FileGroup> write(PaymentFileOrder order, List<Day> days, OutputStream out) throws IOException {
        TransferTerms terms = Objects.requireNonNull(order.method().way().transfer());
        Debtor debtor = debtor(order, terms);
        Map<GroupKey, List<Day>> perGroup = new LinkedHashMap<>();
        for (Day day : days) {
            LocalDate earliest = day.date().isBefore(order.today()) ? order.today() : day.date();
            perGroup.computeIfAbsent(
                            new GroupKey(BankDays.onOrAfter(earliest), day.sum().getCurrencyUnit()),
                            key -> new ArrayList<>())
                    .add(day);
        }
        List<PaymentGroup> groups = new ArrayList<>();
        List<FileGroup> named = new ArrayList<>();
        ControlTotal total = ControlTotal.NONE;
        for (Map.Entry<GroupKey, List<Day>> group : perGroup.entrySet()) {
            PaymentGroup made = group(order, terms, debtor, group, groups.size() + 1);
            groups.add(made);
            group.getValue()
                    .forEach(day -> named.add(new FileGroup(
                            day.date(),
                            day.sum().getCurrencyUnit(),
                            made.id(),
                            group.getKey().executionDate())));
            total = total.plus(made.total());
        }
        BankFileOutcome outcome = BankFileWriter.write(
                new PaymentMessage(
                        order.messageId(), order.now(), debtor.party().name(), total, groups),
                out);
        return outcome.fold(written -> named, refused -> {
            Finding first = refused.findings().get(0);
            throw new Refusal(
                    RefusalReason.BAD_BANK_FILE, refused.count(), first.code(), first.identity(), first.element());
        });
    }

    private PaymentGroup group(
            PaymentFileOrder order,
            TransferTerms terms,
            Debtor debtor,
            Map.Entry<GroupKey, List<Day>> group,
            int number) {
        List<LocalDate> dates = group.getValue().stream().map(Day::date).toList();
        Money sum = group.getValue().stream().map(Day::sum).reduce(Money::plus).orElseThrow();
        int count = group.getValue().stream().mapToInt(Day::payments).sum();
        PaymentPages pages = new PaymentPages(
                after -> payments.page(order.batch(), dates, group.getKey().currency(), after, PaymentPages.PAGE));
        return new PaymentGroup(
                order.messageId() + "-" + number,
                new GroupTerms(terms.serviceLevel(), terms.chargeBearer(), terms.batchBooking(), terms.addressRule()),
                group.getKey().executionDate(),
                debtor,
                ControlTotal.of(count, sum),
                () -> transfers(pages.iterator(), terms));
    }

    private static Iterator<CreditTransfer> transfers(Iterator<Payment> payments, TransferTerms terms) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return payments.hasNext();
            }

            @Override
            public CreditTransfer next() {
                return transfer(payments.next(), terms);
            }
        };
    }

    static CreditTransfer transfer(Payment payment, TransferTerms terms) {
        return new CreditTransfer(
                payment.endToEndId(),
                payment.endToEndId(),
                payment.amount(),
                party(payment.payee(), terms.addressRule()),
                new BankAccount(payment.iban(), payment.accountNumber(), payment.bic(), payment.bankCode()),
                terms.purpose(),
                payment.text());
    }

    private Debtor debtor(PaymentFileOrder order, TransferTerms terms) {
        String ours = order.batch().companyAccount();
        CompanyBankAccount account =
                ours == null ? null : payments.account(order.entity(), ours).orElse(null);
        if (account == null || account.iban() == null) {
            throw new Refusal(RefusalReason.SETUP_INCOMPLETE, "COMPANY_BANK_ACCOUNT");
        }
        return new Debtor(
                party(payments.company(order.entity()), terms.addressRule()),
                BankAccount.ofIban(account.iban(), account.bic()),
                account.currency());
    }

    // A country alone is no address: where the bank does not ask for one, none is sent.
    private static Party party(Postal postal, AddressRule rule) {
        boolean known = isSome(postal.street())
                || isSome(postal.buildingNumber())
                || isSome(postal.postalCode())
                || isSome(postal.town());
        boolean sent = rule == AddressRule.STRUCTURED || (rule == AddressRule.HYBRID && known);
        return new Party(
                postal.name(),
                sent
                        ? new PostalAddress(
                                postal.street(),
                                postal.buildingNumber(),
                                postal.postalCode(),
                                postal.town(),
                                postal.country(),
                                List.of())
                        : null);
    }

    private static boolean isSome(@Nullable String part) {
        return part != null && !part.isBlank();
    }
}
