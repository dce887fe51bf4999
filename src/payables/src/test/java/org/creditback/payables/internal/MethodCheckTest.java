package org.creditback.payables.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.payables.AddressRule;
import org.creditback.domain.payables.ChargeBearer;
import org.creditback.domain.payables.ServiceLevel;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PaymentControls;
import org.creditback.payables.PaymentWay;
import org.creditback.payables.TransferTerms;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("payments.md 5: a method of payment whose parts contradict each other is refused")
class MethodCheckTest {

    private static final List<CurrencyUnit> EURO = List.of(CurrencyUnit.EUR);

    private static MethodOfPayment method(
            PaymentWay.Format format, List<CurrencyUnit> currencies, @Nullable TransferTerms transfer) {
        return new MethodOfPayment("M", "Method", true, way(format, currencies, transfer, PaymentControls.USUAL));
    }

    private static PaymentWay way(
            PaymentWay.Format format,
            List<CurrencyUnit> currencies,
            @Nullable TransferTerms transfer,
            PaymentControls controls) {
        return new PaymentWay(
                format,
                null,
                PaymentWay.Posting.IN_TRANSIT,
                currencies,
                PaymentWay.Grouping.VENDOR,
                transfer,
                controls);
    }

    private static TransferTerms terms(
            String version, ServiceLevel level, ChargeBearer charges, @Nullable String purpose) {
        return new TransferTerms(version, level, charges, true, AddressRule.HYBRID, purpose);
    }

    private static void refused(String codeAndField, MethodOfPayment method) {
        assertThatThrownBy(() -> MethodCheck.parts(method, CurrencyUnit.EUR))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(codeAndField);
    }

    @Test
    void theUsualOnesAgree() {
        assertThatCode(() -> {
                    MethodCheck.parts(method(PaymentWay.Format.PAIN_001, EURO, TransferTerms.SEPA), CurrencyUnit.EUR);
                    MethodCheck.parts(
                            method(PaymentWay.Format.PAIN_001, List.of(), TransferTerms.INTERNATIONAL),
                            CurrencyUnit.EUR);
                    MethodCheck.parts(new MethodOfPayment("M", "By hand", false), CurrencyUnit.EUR);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void sepaPaysInEuroOnly() {
        refused(
                "METHOD_CONTRADICTION currencies",
                method(PaymentWay.Format.PAIN_001, List.of(CurrencyUnit.EUR, CurrencyUnit.USD), TransferTerms.SEPA));
        refused("METHOD_CONTRADICTION currencies", method(PaymentWay.Format.PAIN_001, List.of(), TransferTerms.SEPA));
    }

    @Test
    void chargesFollowTheServiceLevel() {
        refused(
                "METHOD_CONTRADICTION chargeBearer",
                method(
                        PaymentWay.Format.PAIN_001,
                        EURO,
                        terms(TransferTerms.CURRENT, ServiceLevel.SEPA, ChargeBearer.SHAR, null)));
        refused(
                "METHOD_CONTRADICTION chargeBearer",
                method(
                        PaymentWay.Format.PAIN_001,
                        EURO,
                        terms(TransferTerms.CURRENT, ServiceLevel.NURG, ChargeBearer.SLEV, null)));
    }

    @Test
    void aFileNeedsItsTermsAndABankAccount() {
        refused("METHOD_CONTRADICTION exportFormat", method(PaymentWay.Format.PAIN_001, EURO, null));
        refused("METHOD_CONTRADICTION exportFormat", method(PaymentWay.Format.CHECK, EURO, TransferTerms.SEPA));
        refused(
                "METHOD_CONTRADICTION needsBankAccount",
                new MethodOfPayment(
                        "M",
                        "Method",
                        false,
                        way(PaymentWay.Format.PAIN_001, EURO, TransferTerms.SEPA, PaymentControls.USUAL)));
    }

    @Test
    void valuesStayWithinTheirRules() {
        refused(
                "BAD_VALUE messageVersion",
                method(
                        PaymentWay.Format.PAIN_001,
                        EURO,
                        terms("pain.001.001.02", ServiceLevel.SEPA, ChargeBearer.SLEV, null)));
        refused(
                "BAD_VALUE purpose",
                method(
                        PaymentWay.Format.PAIN_001,
                        EURO,
                        terms(TransferTerms.CURRENT, ServiceLevel.SEPA, ChargeBearer.SLEV, "refu")));
        refused(
                "BAD_VALUE maximum",
                new MethodOfPayment(
                        "M",
                        "Method",
                        false,
                        way(
                                PaymentWay.Format.NONE,
                                EURO,
                                null,
                                new PaymentControls(false, 5, Money.of(CurrencyUnit.USD, 5), true))));
        refused(
                "BAD_VALUE coolOffDays",
                new MethodOfPayment(
                        "M",
                        "Method",
                        false,
                        way(PaymentWay.Format.NONE, EURO, null, new PaymentControls(false, 61, null, true))));
    }
}
