package org.creditback.domain.imports;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditback.domain.payables.VendorHold;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code vendors.csv}; absent values are null.
 *
 * @param line            where it begins in the file
 * @param legalEntity     as it stands, known or not
 * @param account         as it stands
 * @param name            of the vendor
 * @param group           of the vendor
 * @param currency        null where it stands for the accounting currency of an unknown legal entity
 * @param language        of the vendor
 * @param address         of the vendor
 * @param hold            of the vendor
 * @param holdReleaseDate the first day without the hold
 * @param methodOfPayment one that the legal entity has
 * @param bank            of the vendor
 * @param dimensions      the default set in canonical text, empty for none
 * @param dimensionsGiven false where the file has no such column
 * @param termsNetDays    days until an invoice is due
 * @param termsGiven      false where the file has no such column
 * @param fault           what is wrong with it as far as the row itself tells
 */
public record VendorRow(
        long line,
        String legalEntity,
        String account,
        @Nullable String name,
        @Nullable String group,
        @Nullable CurrencyUnit currency,
        @Nullable String language,
        Address address,
        @Nullable VendorHold hold,
        @Nullable LocalDate holdReleaseDate,
        @Nullable String methodOfPayment,
        BankDetails bank,
        String dimensions,
        boolean dimensionsGiven,
        int termsNetDays,
        boolean termsGiven,
        @Nullable RowFault fault) {

    private static final Pattern TERMS = Pattern.compile("NET([0-9]{1,4})");
    private static final int LONGEST_TERMS = 3650;

    /** Reads a row and finds its first error. */
    public static VendorRow read(ImportedRow row, Books books) {
        RowReader in = new RowReader(row);
        in.need("legal_entity", "vendor_account", "name");
        in.fit();
        EntityTerms terms = books.entity(in.raw("legal_entity")).orElse(null);
        if (terms == null) {
            in.refuse("legal_entity", ImportCode.UNKNOWN_LEGAL_ENTITY, null);
        }
        in.code("vendor_account", RowReader.CODE);
        String name = in.text("name", RowReader.TEXT);
        String group = in.code("vendor_group", RowReader.CODE);
        CurrencyUnit currency = in.currency("currency");
        String language = in.language("language");
        Address address = Address.read(in);
        VendorHold hold = in.oneOf("hold", VendorHold.class);
        LocalDate holdReleaseDate = in.date("hold_release_date");
        String method = methodOfPayment(in, books);
        String dimensions = in.dimensions("dimensions", terms);
        int termsNetDays = termsNetDays(in);
        BankDetails bank = BankDetails.read(in, books);
        return new VendorRow(
                row.line(),
                RowFault.shown(in.raw("legal_entity")),
                RowFault.shown(in.raw("vendor_account")),
                name,
                group,
                currency == null && terms != null ? terms.accountingCurrency() : currency,
                language,
                address,
                hold,
                holdReleaseDate,
                method,
                bank,
                dimensions,
                row.present().contains("dimensions"),
                termsNetDays,
                row.present().contains("terms_of_payment"),
                in.fault());
    }

    private static @Nullable String methodOfPayment(RowReader in, Books books) {
        String method = in.code("method_of_payment", RowReader.CODE);
        if (method != null && !books.hasMethodOfPayment(in.raw("legal_entity"), method)) {
            in.refuse("method_of_payment", ImportCode.BAD_VALUE, null);
        }
        return method;
    }

    private static int termsNetDays(RowReader in) {
        String text = in.raw("terms_of_payment");
        Matcher terms = TERMS.matcher(text.isEmpty() ? "NET0" : text);
        int days = terms.matches() ? Integer.parseInt(terms.group(1)) : LONGEST_TERMS + 1;
        if (days > LONGEST_TERMS) {
            in.refuse("terms_of_payment", ImportCode.BAD_VALUE, null);
            return 0;
        }
        return days;
    }
}
