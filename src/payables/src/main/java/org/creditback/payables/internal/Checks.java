package org.creditback.payables.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.Languages;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.payables.internal.check.CheckDocument;
import org.creditback.payables.internal.check.PrintedCheck;
import org.creditback.payables.store.CheckStore;
import org.creditback.payables.store.CheckStore.Check;
import org.creditback.payables.store.GeneratedPaymentStore;
import org.creditback.payables.store.GeneratedPaymentStore.Postal;
import org.jspecify.annotations.Nullable;

/** The checks of a batch, numbered and as a PDF file to be printed, one on a page (PM-23, PC-13). */
@Dependent
public class Checks {

    // As lists on paper: nobody prints more at once.
    private static final int MOST = 10_000;

    @Inject
    private CheckStore checks;

    @Inject
    private GeneratedPaymentStore payments;

    /** Numbers them first: what is printed is what was read back of them. */
    void write(PaymentFileOrder order, long file, String by, OutputStream out) throws IOException {
        if (checks.issue(order.entity(), order.batch(), file, by) > MOST) {
            throw new Refusal(RefusalReason.TOO_MANY_ROWS, MOST);
        }
        List<String> issuer = lines(payments.company(order.entity()), Languages.DEFAULT);
        try (CheckDocument document = new CheckDocument(order.messageId())) {
            long after = 0;
            List<Check> page = checks.page(file, after, PaymentPages.PAGE);
            while (!page.isEmpty()) {
                for (Check check : page) {
                    document.add(printed(check, order, issuer));
                    after = check.number();
                }
                page = checks.page(file, after, PaymentPages.PAGE);
            }
            document.save(out);
        }
    }

    private static PrintedCheck printed(Check check, PaymentFileOrder order, List<String> issuer) {
        Locale language = Languages.of(check.language()).orElse(Languages.DEFAULT);
        return new PrintedCheck(
                check.number(),
                issuer,
                lines(check.payee(), language),
                check.amount(),
                check.date().isBefore(order.today()) ? order.today() : check.date(),
                check.text(),
                language);
    }

    private static List<String> lines(Postal party, Locale language) {
        String country = party.country() == null ? null : Languages.countryName(party.country(), language);
        return Stream.of(
                        party.name(),
                        joined(party.street(), party.buildingNumber()),
                        joined(party.postalCode(), party.town()),
                        Objects.requireNonNullElse(country, ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String joined(@Nullable String first, @Nullable String second) {
        return Stream.of(Objects.requireNonNullElse(first, ""), Objects.requireNonNullElse(second, ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
