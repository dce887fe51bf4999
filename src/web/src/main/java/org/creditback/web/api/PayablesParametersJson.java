package org.creditback.web.api;

import org.creditback.payables.OneTimeTemplate;
import org.creditback.payables.PayablesParameters;
import org.creditback.payables.PaymentApproval;
import org.jspecify.annotations.Nullable;

/** Accounts payable parameters as the interface writes them; a template of null is none. */
record PayablesParametersJson(
        @Nullable Template oneTimeVendorTemplate,
        @Nullable String paymentApproval,
        @Nullable Integer oneTimeVendorArchiveMonths,
        @Nullable Integer bankChangeCoolOffDays,
        @Nullable Integer version) {

    static PayablesParametersJson of(PayablesParameters parameters) {
        return new PayablesParametersJson(
                parameters.oneTimeVendorTemplate() == null ? null : Template.of(parameters.oneTimeVendorTemplate()),
                parameters.paymentApproval().name(),
                parameters.oneTimeVendorArchiveMonths(),
                parameters.bankChangeCoolOffDays(),
                parameters.version());
    }

    /** With the method of payment for a template that names none. */
    PayablesParameters with(String usualMethod) {
        return new PayablesParameters(
                oneTimeVendorTemplate == null ? null : oneTimeVendorTemplate.with(usualMethod),
                Inputs.choice("paymentApproval", paymentApproval, PaymentApproval.class),
                Inputs.needed("oneTimeVendorArchiveMonths", oneTimeVendorArchiveMonths),
                Inputs.needed("bankChangeCoolOffDays", bankChangeCoolOffDays),
                Inputs.needed("version", version));
    }

    /** The one-time vendor template. */
    record Template(
            @Nullable String vendorGroup,
            @Nullable String methodOfPayment,
            @Nullable String termsOfPayment,
            @Nullable String dimensions,
            @Nullable String postingProfile) {

        /** What a new legal entity has where its body does not name one. */
        static final Template USUAL = new Template(null, null, null, null, null);

        static Template of(OneTimeTemplate template) {
            return new Template(
                    template.vendorGroup(),
                    template.methodOfPayment(),
                    "NET" + template.termsNetDays(),
                    template.dimensions().text(),
                    template.postingProfile());
        }

        OneTimeTemplate with(String usualMethod) {
            String terms = termsOfPayment == null ? "NET0" : termsOfPayment;
            return new OneTimeTemplate(
                    vendorGroup,
                    methodOfPayment == null ? usualMethod : methodOfPayment,
                    Inputs.terms("oneTimeVendorTemplate.termsOfPayment", terms),
                    Inputs.dimensions("oneTimeVendorTemplate.dimensions", dimensions),
                    postingProfile);
        }
    }
}
