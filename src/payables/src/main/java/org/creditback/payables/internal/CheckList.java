package org.creditback.payables.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.imports.FormulaGuard;
import org.creditback.domain.money.Amounts;
import org.creditback.payables.store.GeneratedPaymentStore;
import org.creditback.payables.store.GeneratedPaymentStore.Day;
import org.creditback.payables.store.GeneratedPaymentStore.Payment;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The checks to be written, as a CSV file (PM-23). */
@Dependent
public class CheckList {

    private static final String HEADER =
            "reference,payee,street,building_number,postal_code,town,country,currency,amount,date,text";

    @Inject
    private GeneratedPaymentStore payments;

    void write(PaymentFileOrder order, List<Day> days, OutputStream out) throws IOException {
        out.write((HEADER + "\r\n").getBytes(UTF_8));
        List<CurrencyUnit> currencies =
                days.stream().map(day -> day.sum().getCurrencyUnit()).distinct().toList();
        for (CurrencyUnit currency : currencies) {
            for (Payment payment : new PaymentPages(after -> payments.page(
                    order.batch(),
                    days.stream().map(Day::date).distinct().toList(),
                    currency,
                    after,
                    PaymentPages.PAGE))) {
                out.write(row(payment).getBytes(UTF_8));
            }
        }
    }

    private static String row(Payment payment) {
        GeneratedPaymentStore.Postal payee = payment.payee();
        return Stream.of(
                                payment.endToEndId(),
                                payee.name(),
                                payee.street(),
                                payee.buildingNumber(),
                                payee.postalCode(),
                                payee.town(),
                                payee.country(),
                                payment.amount().getCurrencyUnit().getCode(),
                                Amounts.plain(payment.amount()),
                                payment.date().toString(),
                                payment.text())
                        .map(CheckList::field)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String field(@Nullable String value) {
        String text = FormulaGuard.on(Objects.requireNonNullElse(value, ""));
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
