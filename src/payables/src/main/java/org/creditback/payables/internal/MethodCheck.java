package org.creditback.payables.internal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.payables.ChargeBearer;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PaymentControls;
import org.creditback.payables.PaymentWay;
import org.creditback.payables.TransferTerms;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Whether the parts of a method of payment agree with each other (payments.md 5). Also: constraint method_parts_agree. */
final class MethodCheck {

    private static final Pattern PURPOSE = Pattern.compile("[A-Z][A-Z0-9]{3}");
    private static final Set<String> VERSIONS = Set.of(TransferTerms.CURRENT, "pain.001.001.03");
    private static final int LONGEST_COOL_OFF = 60;

    private MethodCheck() {}

    static void parts(MethodOfPayment method, CurrencyUnit accounting) {
        PaymentWay way = method.way();
        if (way.currencies().stream().anyMatch(CurrencyUnit::isPseudoCurrency)) {
            throw PayablesCheck.bad("currencies", way.currencies());
        }
        TransferTerms transfer = way.transfer();
        if ((way.format() == PaymentWay.Format.PAIN_001) != (transfer != null)) {
            throw contradiction("exportFormat", way.format());
        }
        if (transfer != null) {
            transfer(method, transfer);
        }
        controls(way.controls(), accounting);
    }

    private static void transfer(MethodOfPayment method, TransferTerms transfer) {
        if (!VERSIONS.contains(transfer.messageVersion())) {
            throw PayablesCheck.bad("messageVersion", transfer.messageVersion());
        }
        if (transfer.purpose() != null && !PURPOSE.matcher(transfer.purpose()).matches()) {
            throw PayablesCheck.bad("purpose", transfer.purpose());
        }
        if (!method.needsBankAccount()) {
            throw contradiction("needsBankAccount", method.way().format());
        }
        boolean sepa = transfer.serviceLevel().isSepa();
        if (sepa && !method.way().currencies().equals(List.of(CurrencyUnit.EUR))) {
            throw contradiction("currencies", transfer.serviceLevel());
        }
        if (sepa != (transfer.chargeBearer() == ChargeBearer.SLEV)) {
            throw contradiction("chargeBearer", transfer.serviceLevel());
        }
    }

    private static void controls(PaymentControls controls, CurrencyUnit accounting) {
        if (controls.coolOffDays() < 0 || controls.coolOffDays() > LONGEST_COOL_OFF) {
            throw PayablesCheck.bad("coolOffDays", controls.coolOffDays());
        }
        Money maximum = controls.maximum();
        if (maximum != null
                && (!maximum.isPositive() || !maximum.getCurrencyUnit().equals(accounting))) {
            throw PayablesCheck.bad("maximum", maximum);
        }
    }

    private static Refusal contradiction(String field, Object with) {
        return Refusal.ofField(RefusalReason.METHOD_CONTRADICTION, field, with);
    }
}
