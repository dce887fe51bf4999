package org.creditback.web.administration;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.FiscalCalendar;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.RateBasis;
import org.creditback.payables.CompanyBankAccount;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.OneTimeTemplate;
import org.creditback.payables.PayablesParameters;
import org.creditback.payables.PaymentApproval;
import org.creditback.receivables.ReceivablesParameters;
import org.creditback.reimbursement.NewLegalEntity;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A new legal entity as it stands in the form; what the form does not ask is as the interface has it (interfaces.md 2). */
public class NewCompanyInput implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final ReceivablesParameters USUAL = ReceivablesParameters.DEFAULT;

    private final CompanyInput company = new CompanyInput();
    private String entity = "";
    private String currency = "EUR";
    private @Nullable Money minimum;
    private @Nullable Money maximum;
    private OpenDebitMode openDebitMode = USUAL.openDebitMode();
    private RateBasis rateBasis = USUAL.rateBasis();
    private int previewValidDays = USUAL.previewValidDays();
    private int failureLimit = USUAL.failureLimit();
    private int firstYear = FiscalCalendar.CALENDAR_YEARS.firstYear();
    private String yearStart = "01-01";
    private PaymentApproval paymentApproval = PaymentApproval.ALWAYS;
    private @Nullable String bankAccount;
    private @Nullable String iban;
    private @Nullable String bic;

    NewLegalEntity legalEntity() {
        CurrencyUnit accounting = accounting();
        return new NewLegalEntity(
                company.entity(id(), accounting),
                company.address(),
                calendar(),
                List.of(),
                List.of(),
                List.of(),
                bankAccounts(accounting),
                receivables(accounting),
                new PayablesParameters(
                        template(accounting),
                        paymentApproval,
                        PayablesParameters.USUAL_ARCHIVE_MONTHS,
                        PayablesParameters.USUAL_COOL_OFF_DAYS,
                        0));
    }

    private LegalEntityId id() {
        if (entity.isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "entity");
        }
        if (entity.length() > 20) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "entity", entity);
        }
        return new LegalEntityId(entity);
    }

    private CurrencyUnit accounting() {
        try {
            return CurrencyUnit.of(currency);
        } catch (IllegalCurrencyException unknown) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "accountingCurrency", currency);
        }
    }

    private FiscalCalendar calendar() {
        try {
            return new FiscalCalendar(firstYear, MonthDay.parse("--" + yearStart));
        } catch (DateTimeException malformed) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "calendar.yearStart", yearStart);
        }
    }

    private List<CompanyBankAccount> bankAccounts(CurrencyUnit accounting) {
        if (Stream.of(bankAccount, iban, bic).allMatch(Objects::isNull)) {
            return List.of();
        }
        if (bankAccount == null) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "bankAccounts.id");
        }
        return List.of(new CompanyBankAccount(bankAccount, iban, bic, accounting));
    }

    private ReceivablesParameters receivables(CurrencyUnit accounting) {
        return new ReceivablesParameters(
                in(accounting, "minimumReimbursement", minimum),
                in(accounting, "maximumReimbursement", maximum),
                openDebitMode,
                rateBasis,
                USUAL.payoutRoute(),
                USUAL.approvalPolicy(),
                null,
                null,
                previewValidDays,
                failureLimit,
                USUAL.billingClassification(),
                0);
    }

    // The currency was changed after the amount was read in another one.
    private static @Nullable Money in(CurrencyUnit accounting, String field, @Nullable Money amount) {
        if (amount != null && !amount.getCurrencyUnit().equals(accounting)) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, field, amount);
        }
        return amount;
    }

    private static OneTimeTemplate template(CurrencyUnit accounting) {
        boolean euro = accounting.equals(CurrencyUnit.EUR);
        return new OneTimeTemplate(
                null, euro ? MethodOfPayment.SEPA : MethodOfPayment.SWIFT, 0, DimensionSet.EMPTY, null);
    }

    /** Amounts that were typed before another currency was chosen are of that one: they are typed again. */
    public void forgetAmounts() {
        minimum = null;
        maximum = null;
    }

    public List<OpenDebitMode> getOpenDebitModes() {
        return List.of(OpenDebitMode.GROSS, OpenDebitMode.NET);
    }

    public RateBasis[] getRateBases() {
        return RateBasis.values();
    }

    public PaymentApproval[] getPaymentApprovals() {
        return PaymentApproval.values();
    }

    public CompanyInput getCompany() {
        return company;
    }

    public String getEntity() {
        return entity;
    }

    public void setEntity(@Nullable String entity) {
        this.entity = Objects.requireNonNullElse(entity, "").strip();
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = Objects.requireNonNullElse(currency, "");
    }

    public @Nullable Money getMinimum() {
        return minimum;
    }

    public void setMinimum(@Nullable Money minimum) {
        this.minimum = minimum;
    }

    public @Nullable Money getMaximum() {
        return maximum;
    }

    public void setMaximum(@Nullable Money maximum) {
        this.maximum = maximum;
    }

    public OpenDebitMode getOpenDebitMode() {
        return openDebitMode;
    }

    public void setOpenDebitMode(OpenDebitMode openDebitMode) {
        this.openDebitMode = openDebitMode;
    }

    public RateBasis getRateBasis() {
        return rateBasis;
    }

    public void setRateBasis(RateBasis rateBasis) {
        this.rateBasis = rateBasis;
    }

    public int getPreviewValidDays() {
        return previewValidDays;
    }

    public void setPreviewValidDays(int previewValidDays) {
        this.previewValidDays = previewValidDays;
    }

    public int getFailureLimit() {
        return failureLimit;
    }

    public void setFailureLimit(int failureLimit) {
        this.failureLimit = failureLimit;
    }

    public int getFirstYear() {
        return firstYear;
    }

    public void setFirstYear(int firstYear) {
        this.firstYear = firstYear;
    }

    public String getYearStart() {
        return yearStart;
    }

    public void setYearStart(@Nullable String yearStart) {
        this.yearStart = Objects.requireNonNullElse(yearStart, "").strip();
    }

    public PaymentApproval getPaymentApproval() {
        return paymentApproval;
    }

    public void setPaymentApproval(PaymentApproval paymentApproval) {
        this.paymentApproval = paymentApproval;
    }

    public @Nullable String getBankAccount() {
        return bankAccount;
    }

    public void setBankAccount(@Nullable String bankAccount) {
        this.bankAccount = bankAccount;
    }

    public @Nullable String getIban() {
        return iban;
    }

    public void setIban(@Nullable String iban) {
        this.iban = iban == null ? null : iban.replace(" ", "");
    }

    public @Nullable String getBic() {
        return bic;
    }

    public void setBic(@Nullable String bic) {
        this.bic = bic;
    }
}
