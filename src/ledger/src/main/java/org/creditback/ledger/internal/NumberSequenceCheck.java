package org.creditback.ledger.internal;

import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.ledger.NumberSequence;

/** Whether a series may write its numbers so. */
final class NumberSequenceCheck {

    private static final String PREFIX = "[A-Za-z0-9][A-Za-z0-9/._-]{0,19}";
    private static final int MOST_DIGITS = 12;

    // Also: the length of payables.vendor.vendor_account. A billion vendors, whatever the least digits are.
    private static final int LONGEST_ACCOUNT = 20;
    private static final int DIGITS_OF_ACCOUNTS = 9;
    private static final int YEAR_AND_DASH = 5;

    private NumberSequenceCheck() {}

    /** A Refusal with the field for what is not possible; {@code others} are the series of the legal entity. */
    static void check(NumberSequence changed, List<NumberSequence> others) {
        if (changed.prefix().isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "prefix");
        }
        if (!changed.prefix().matches(PREFIX) || isTooLong(changed)) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "prefix", changed.prefix());
        }
        if (changed.digits() < 1 || changed.digits() > MOST_DIGITS) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "digits", changed.digits());
        }
        others.stream()
                .filter(other -> other.series() != changed.series())
                .filter(other ->
                        overlaps(other.prefix(), changed.prefix()) || overlaps(changed.prefix(), other.prefix()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.ofField(RefusalReason.ALREADY_EXISTS, "prefix", other.prefix());
                });
    }

    private static boolean isTooLong(NumberSequence changed) {
        int length = changed.prefix().length()
                + (changed.restarts() ? YEAR_AND_DASH : 0)
                + Math.max(changed.digits(), DIGITS_OF_ACCOUNTS);
        return changed.series() == NumberSeries.ONE_TIME_VENDOR && length > LONGEST_ACCOUNT;
    }

    // RB- with 100001 and RB-1 with 00001 are the same number.
    private static boolean overlaps(String shorter, String longer) {
        return longer.startsWith(shorter)
                && (longer.length() == shorter.length() || Character.isDigit(longer.charAt(shorter.length())));
    }
}
