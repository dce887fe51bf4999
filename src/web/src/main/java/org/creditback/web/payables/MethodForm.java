package org.creditback.web.payables;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.payables.AddressRule;
import org.creditback.domain.payables.ChargeBearer;
import org.creditback.domain.payables.ServiceLevel;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PaymentControls;
import org.creditback.payables.PaymentWay;
import org.creditback.payables.TransferTerms;
import org.creditback.web.page.Difference;
import org.creditback.web.page.Differences;
import org.creditback.web.page.TextsView;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The inputs of a method of payment; what only a bank file needs counts only where there is one. */
public class MethodForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String method = "";
    private String name = "";
    private boolean needsBankAccount;
    private PaymentWay.Format exportFormat = PaymentWay.Format.NONE;
    private String companyBankAccount = "";
    private PaymentWay.Posting posting = PaymentWay.Posting.IN_TRANSIT;
    private String currencies = "";
    private PaymentWay.Grouping grouping = PaymentWay.Grouping.VENDOR;
    private String messageVersion = TransferTerms.CURRENT;
    private ServiceLevel serviceLevel = ServiceLevel.SEPA;
    private ChargeBearer chargeBearer = ChargeBearer.SLEV;
    private boolean batchBooking = true;
    private AddressRule addressRule = AddressRule.HYBRID;
    private String purpose = "";
    private boolean vopRequired = PaymentControls.USUAL.vopRequired();
    private int coolOffDays = PaymentControls.USUAL.coolOffDays();
    private @Nullable Money maximum;
    private boolean fileApproval = PaymentControls.USUAL.fileApproval();

    /** A form with what is stored. */
    static MethodForm of(MethodOfPayment stored) {
        MethodForm form = new MethodForm();
        PaymentWay way = stored.way();
        form.method = stored.method();
        form.name = stored.name();
        form.needsBankAccount = stored.needsBankAccount();
        form.exportFormat = way.format();
        form.companyBankAccount = Objects.requireNonNullElse(way.companyBankAccount(), "");
        form.posting = way.posting();
        form.currencies = way.currencies().stream().map(CurrencyUnit::getCode).collect(Collectors.joining(", "));
        form.grouping = way.grouping();
        form.vopRequired = way.controls().vopRequired();
        form.coolOffDays = way.controls().coolOffDays();
        form.maximum = way.controls().maximum();
        form.fileApproval = way.controls().fileApproval();
        TransferTerms transfer = way.transfer();
        if (transfer != null) {
            form.show(transfer);
        }
        return form;
    }

    private void show(TransferTerms transfer) {
        messageVersion = transfer.messageVersion();
        serviceLevel = transfer.serviceLevel();
        chargeBearer = transfer.chargeBearer();
        batchBooking = transfer.batchBooking();
        addressRule = transfer.addressRule();
        purpose = Objects.requireNonNullElse(transfer.purpose(), "");
    }

    /** As typed; a Refusal BAD_VALUE for what is no currency. */
    MethodOfPayment method() {
        TransferTerms transfer = exportFormat == PaymentWay.Format.PAIN_001
                ? new TransferTerms(
                        messageVersion, serviceLevel, chargeBearer, batchBooking, addressRule, orNull(purpose))
                : null;
        PaymentWay way = new PaymentWay(
                exportFormat,
                orNull(companyBankAccount),
                posting,
                units(),
                grouping,
                transfer,
                new PaymentControls(vopRequired, coolOffDays, maximum, fileApproval));
        return new MethodOfPayment(method.strip(), name.strip(), needsBankAccount, way);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private List<CurrencyUnit> units() {
        return Stream.of(currencies.split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .map(MethodForm::unit)
                .distinct()
                .toList();
    }

    private static CurrencyUnit unit(String code) {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(known -> known.getCode().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField(RefusalReason.BAD_VALUE, "currencies", code));
    }

    /** What is stored now and stands otherwise in this form. */
    List<Difference> differencesTo(MethodForm now, TextsView text) {
        return new Differences(text)
                .field("field.name", name, now.name)
                .field("field.needsBankAccount", text.yesNo(needsBankAccount), text.yesNo(now.needsBankAccount))
                .field("method.format", text.label("format", exportFormat), text.label("format", now.exportFormat))
                .field("method.companyAccount", companyBankAccount, now.companyBankAccount)
                .field("method.posting", text.label("posting", posting), text.label("posting", now.posting))
                .field("method.currencies", currencies, now.currencies)
                .field("method.grouping", text.label("grouping", grouping), text.label("grouping", now.grouping))
                .field("method.version", messageVersion, now.messageVersion)
                .field(
                        "method.serviceLevel",
                        text.label("serviceLevel", serviceLevel),
                        text.label("serviceLevel", now.serviceLevel))
                .field("method.charges", text.label("charges", chargeBearer), text.label("charges", now.chargeBearer))
                .field("method.batch", text.yesNo(batchBooking), text.yesNo(now.batchBooking))
                .field(
                        "method.addresses",
                        text.label("addresses", addressRule),
                        text.label("addresses", now.addressRule))
                .field("method.purpose", purpose, now.purpose)
                .field("method.vop", text.yesNo(vopRequired), text.yesNo(now.vopRequired))
                .field("field.coolOffDays", text.count(coolOffDays), text.count(now.coolOffDays))
                .field("method.maximum", text.money(maximum), text.money(now.maximum))
                .field("method.fileApproval", text.yesNo(fileApproval), text.yesNo(now.fileApproval))
                .list();
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(@Nullable String typed) {
        method = Objects.requireNonNullElse(typed, "");
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String typed) {
        name = Objects.requireNonNullElse(typed, "");
    }

    public boolean isNeedsBankAccount() {
        return needsBankAccount;
    }

    public void setNeedsBankAccount(boolean typed) {
        needsBankAccount = typed;
    }

    public PaymentWay.Format getExportFormat() {
        return exportFormat;
    }

    public void setExportFormat(PaymentWay.Format typed) {
        exportFormat = typed;
    }

    public String getCompanyBankAccount() {
        return companyBankAccount;
    }

    public void setCompanyBankAccount(@Nullable String typed) {
        companyBankAccount = Objects.requireNonNullElse(typed, "");
    }

    public PaymentWay.Posting getPosting() {
        return posting;
    }

    public void setPosting(PaymentWay.Posting typed) {
        posting = typed;
    }

    public String getCurrencies() {
        return currencies;
    }

    public void setCurrencies(@Nullable String typed) {
        currencies = Objects.requireNonNullElse(typed, "");
    }

    public PaymentWay.Grouping getGrouping() {
        return grouping;
    }

    public void setGrouping(PaymentWay.Grouping typed) {
        grouping = typed;
    }

    public String getMessageVersion() {
        return messageVersion;
    }

    public void setMessageVersion(@Nullable String typed) {
        messageVersion = Objects.requireNonNullElse(typed, "");
    }

    public ServiceLevel getServiceLevel() {
        return serviceLevel;
    }

    public void setServiceLevel(ServiceLevel typed) {
        serviceLevel = typed;
    }

    public ChargeBearer getChargeBearer() {
        return chargeBearer;
    }

    public void setChargeBearer(ChargeBearer typed) {
        chargeBearer = typed;
    }

    public boolean isBatchBooking() {
        return batchBooking;
    }

    public void setBatchBooking(boolean typed) {
        batchBooking = typed;
    }

    public AddressRule getAddressRule() {
        return addressRule;
    }

    public void setAddressRule(AddressRule typed) {
        addressRule = typed;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String typed) {
        purpose = Objects.requireNonNullElse(typed, "");
    }

    public boolean isVopRequired() {
        return vopRequired;
    }

    public void setVopRequired(boolean typed) {
        vopRequired = typed;
    }

    public int getCoolOffDays() {
        return coolOffDays;
    }

    public void setCoolOffDays(int typed) {
        coolOffDays = typed;
    }

    public @Nullable Money getMaximum() {
        return maximum;
    }

    public void setMaximum(@Nullable Money typed) {
        maximum = typed;
    }

    public boolean isFileApproval() {
        return fileApproval;
    }

    public void setFileApproval(boolean typed) {
        fileApproval = typed;
    }
}
