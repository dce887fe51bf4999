package org.creditback.payables.internal.iso20022;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.creditback.ledger.BankIdentifiers;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** Looks at the text of one element of a bank file: is it what its place allows? */
final class Values {

    // Up to 15 digits, and 18 with at most 17 behind the dot.
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,15}");
    private static final Pattern NUMBER = Pattern.compile("(?=[0-9.]{1,19}$)[0-9]{1,18}(\\.[0-9]{1,17})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-].*)");
    private static final Pattern PURPOSE = Pattern.compile("[A-Z][A-Z0-9]{3}");

    private final Findings findings;
    private final IdentityRules identities;

    Values(Findings findings) {
        this.findings = findings;
        this.identities = new IdentityRules(findings);
    }

    void check(String value, String text, Place place) {
        int colon = value.indexOf(':');
        String more = colon < 0 ? "" : value.substring(colon + 1);
        switch (colon < 0 ? value : value.substring(0, colon)) {
            case "identity" -> identities.check(text, place);
            case "count" -> wrongIf(!COUNT.matcher(text).matches(), FindingCode.TEXT_INVALID, place);
            case "sum", "amount" -> wrongIf(!isNumber(text), FindingCode.AMOUNT_DECIMALS, place);
            case "date" -> wrongIf(!isDate(text), FindingCode.DATE_INVALID, place);
            case "time" -> wrongIf(!isTime(text), FindingCode.DATE_INVALID, place);
            case "code" -> wrongIf(!List.of(more.split(",")).contains(text), FindingCode.CODE_INVALID, place);
            case "country" -> wrongIf(!PartyRules.isCountry(text), FindingCode.COUNTRY_INVALID, place);
            case "currency" -> wrongIf(!isCurrency(text), FindingCode.CURRENCY_NOT_ALLOWED, place);
            case "iban" -> wrongIf(!BankIdentifiers.isIban(text), FindingCode.IBAN_INVALID, place);
            case "bic" -> wrongIf(!BankIdentifiers.isBic(text), FindingCode.BIC_INVALID, place);
            case "purpose" -> wrongIf(!PURPOSE.matcher(text).matches(), FindingCode.PURPOSE_INVALID, place);
            default -> wrongIf(!isText(text, Integer.parseInt(more)), FindingCode.TEXT_INVALID, place);
        }
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static boolean isCurrency(String code) {
        try {
            return !CurrencyUnit.of(code).isPseudoCurrency();
        } catch (IllegalCurrencyException unknown) {
            return false;
        }
    }

    private static boolean isText(String text, int room) {
        return SepaText.isSpoken(text)
                && text.length() <= room
                && SepaText.isWithin(text)
                && text.strip().equals(text);
    }

    private static boolean isDate(String text) {
        try {
            return DATE.matcher(text).matches() && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            return TIME.matcher(text).matches() && OffsetDateTime.parse(text).getYear() > 0;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private void wrongIf(boolean wrong, FindingCode code, Place place) {
        findings.addIf(wrong, code, place);
    }
}
