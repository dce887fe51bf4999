package org.creditback.payables.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.ledger.DimensionDefinition;
import org.creditback.payables.CompanyBankAccount;
import org.creditback.payables.CompanyBankAccounts.TypedAccount;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.OneTimeTemplate;
import org.creditback.payables.PayablesParameters;
import org.iban4j.BicFormatException;
import org.iban4j.BicUtil;
import org.iban4j.IbanUtil;
import org.iban4j.UnsupportedCountryException;

/** What the set-up of payables must look like; refuses with the field as the interface names it. */
final class PayablesCheck {

    private static final Pattern NAME = Pattern.compile("\\S(.{0,18}\\S)?");
    private static final int LONGEST_TERMS_DAYS = 3650;
    private static final int LONGEST_NAME = 240;

    private PayablesCheck() {}

    static void bankAccounts(List<CompanyBankAccount> accounts) {
        Set<String> ids = new HashSet<>();
        for (CompanyBankAccount account : accounts) {
            if (!NAME.matcher(account.id()).matches() || !ids.add(account.id())) {
                throw bad("bankAccounts.id", account.id());
            }
            if (account.iban() != null && !IbanUtil.isValid(account.iban())) {
                throw bad("bankAccounts.iban", account.iban());
            }
            if (account.bic() != null && !isBic(account.bic())) {
                throw bad("bankAccounts.bic", account.bic());
            }
            if (account.currency().isPseudoCurrency()) {
                throw bad("bankAccounts.currency", account.currency());
            }
        }
    }

    /** Name and currency of an account of ours; its number is judged as a vendor's is. */
    static void bankAccount(TypedAccount account) {
        if (account.id().isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "id");
        }
        if (!NAME.matcher(account.id()).matches()) {
            throw bad("id", account.id());
        }
        if (account.currency().isPseudoCurrency()) {
            throw bad("currency", account.currency());
        }
    }

    static void coolOffDays(int days) {
        if (days < 0 || days > PayablesParameters.LONGEST_COOL_OFF_DAYS) {
            throw bad("bankChangeCoolOffDays", days);
        }
    }

    /** The template's own values; whether its method and profile exist is asked elsewhere. */
    static void template(OneTimeTemplate template, List<DimensionDefinition> dimensions) {
        if (template.vendorGroup() != null
                && !NAME.matcher(template.vendorGroup()).matches()) {
            throw bad("oneTimeVendorTemplate.vendorGroup", template.vendorGroup());
        }
        if (template.termsNetDays() < 0 || template.termsNetDays() > LONGEST_TERMS_DAYS) {
            throw bad("oneTimeVendorTemplate.termsOfPayment", "NET" + template.termsNetDays());
        }
        if (!knows(dimensions, template.dimensions())) {
            throw bad("oneTimeVendorTemplate.dimensions", template.dimensions());
        }
    }

    static void archiveMonths(int months) {
        if (months < 1 || months > PayablesParameters.LONGEST_ARCHIVE_MONTHS) {
            throw bad("oneTimeVendorArchiveMonths", months);
        }
    }

    /** Name and code of a method of payment. */
    static void method(MethodOfPayment method) {
        if (method.method().isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "method");
        }
        if (!NAME.matcher(method.method()).matches()) {
            throw bad("method", method.method());
        }
        if (method.name().isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "name");
        }
        if (method.name().length() > LONGEST_NAME) {
            throw bad("name", method.name());
        }
    }

    static Refusal bad(String field, Object value) {
        return Refusal.ofField(RefusalReason.BAD_VALUE, field, value);
    }

    // Where nothing is defined, names and values are learned (SU-19).
    private static boolean knows(List<DimensionDefinition> defined, DimensionSet set) {
        return defined.isEmpty()
                || set.values().entrySet().stream().allMatch(pair -> defined.stream()
                        .anyMatch(dimension -> dimension.name().equals(pair.getKey())
                                && dimension.values().contains(pair.getValue())));
    }

    private static boolean isBic(String bic) {
        try {
            BicUtil.validate(bic);
            return true;
        } catch (BicFormatException | UnsupportedCountryException wrong) {
            return false;
        }
    }
}
