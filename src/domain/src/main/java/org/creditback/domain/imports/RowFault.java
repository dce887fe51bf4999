package org.creditback.domain.imports;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * Why a row is rejected: its first error.
 *
 * @param rank   of two errors of a row the one with the lower rank counts; see {@link #rank}
 * @param column the column, empty where the row as a whole is wrong
 * @param value  what stands there, at most 240 characters
 * @param code   the stable code
 * @param detail what the sentence names besides value and column: a currency, another amount; null for none
 */
public record RowFault(
        int rank,
        String column,
        String value,
        ImportCode code,
        @Nullable String detail) {

    /** A missing value, or a row that has not as many fields as the header. */
    public static final int WHOLE_ROW = 0;

    /** An error between columns: after those of every single column. */
    public static final int SEVERAL_COLUMNS = 100;

    /** An error between rows: the last. */
    public static final int SEVERAL_ROWS = 101;

    private static final int SHOWN = 240;
    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");
    private static final Set<String> BANK_DATA = Set.of("iban", "account_number");

    public RowFault {
        value = shown(value);
    }

    /** The rank of an error in one column: the order of the columns in the contract. */
    public static int rank(ImportKind kind, String column) {
        return kind.position(column) + 1;
    }

    /** The same of a form: the field has the name of the column in the words of interfaces, bank data is masked (C-8). */
    public Refusal refusal() {
        String field =
                NEXT_WORD.matcher(column).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
        if (code == ImportCode.MISSING_VALUE) {
            return Refusal.ofField(RefusalReason.MISSING_VALUE, field);
        }
        return Refusal.ofField(
                RefusalReason.BAD_VALUE, field, BANK_DATA.contains(column) ? BankDetails.masked(value) : value);
    }

    /** A text as it can be stored and shown: not longer than the answer allows, without NUL. */
    public static String shown(String text) {
        String whole = text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
        return whole.codePointCount(0, whole.length()) <= SHOWN
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, SHOWN));
    }
}
