package org.creditback.domain.imports;

import java.util.Locale;
import java.util.function.Predicate;
import org.creditback.domain.payables.BankCountry;
import org.jspecify.annotations.Nullable;

/**
 * The bank account of a row; absent parts are null.
 *
 * @param iban          upper case, without spaces (PC-1)
 * @param bic           upper case
 * @param bankCode      where there is no IBAN
 * @param accountNumber where there is no IBAN
 */
public record BankDetails(
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String bankCode,
        @Nullable String accountNumber) {

    private static final String MASK = "\u2022\u2022\u2022\u2022";
    private static final int SHOWN = 4;

    /** The number of a bank account as people see it: masked but for its last four characters (C-8). */
    public static String masked(String account) {
        String number = account.replace(" ", "");
        return number.length() <= SHOWN ? MASK : MASK + " " + number.substring(number.length() - SHOWN);
    }

    /** IBAN or account number, masked; empty for none. */
    public String masked() {
        String number = iban == null ? accountNumber : iban;
        return number == null ? "" : masked(number);
    }

    /** A number in groups of four, as it is written on paper (PC-1): for those who may see the whole of it. */
    public static String grouped(String account) {
        return account.replace(" ", "").replaceAll("(.{4})(?!$)", "$1 ");
    }

    static BankDetails read(RowReader in, Books books) {
        BankDetails details = new BankDetails(
                identifier(in, "iban", books::isIban, ImportCode.BAD_IBAN),
                identifier(in, "bic", books::isBic, ImportCode.BAD_BIC),
                in.code("bank_code", RowReader.CODE),
                in.code("account_number", RowReader.NUMBER));
        if (!details.sameCountry()) {
            in.refuseTogether("bic", ImportCode.BAD_BIC, null);
        }
        return details;
    }

    private static @Nullable String identifier(
            RowReader in, String column, Predicate<String> wellFormed, ImportCode otherwise) {
        String identifier = in.raw(column).replace(" ", "").toUpperCase(Locale.ROOT);
        if (identifier.isEmpty() || wellFormed.test(identifier)) {
            return identifier.isEmpty() ? null : identifier;
        }
        in.refuse(column, otherwise, null);
        return null;
    }

    private boolean sameCountry() {
        return iban == null || bic == null || BankCountry.agree(iban, bic);
    }
}
