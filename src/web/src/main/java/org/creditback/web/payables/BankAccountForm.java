package org.creditback.web.payables;

import java.io.Serializable;
import java.util.Objects;
import org.creditback.domain.imports.BankDetails;
import org.creditback.domain.payables.RequestSource;
import org.creditback.payables.NewBankAccount;
import org.jspecify.annotations.Nullable;

/** The inputs of a bank account that is proposed; gone as soon as it is stored. */
public class BankAccountForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String iban;
    private @Nullable String bic;
    private @Nullable String bankCode;
    private @Nullable String accountNumber;
    private @Nullable RequestSource source;

    NewBankAccount typed() {
        return new NewBankAccount(text(iban), text(bic), text(bankCode), text(accountNumber));
    }

    /** What was typed, masked; what is stored where nothing was. */
    String masked(String stored) {
        String typed = text(iban).isBlank() ? text(accountNumber) : text(iban);
        return typed.isBlank() ? stored : BankDetails.masked(typed);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    public @Nullable String getIban() {
        return iban;
    }

    public void setIban(@Nullable String iban) {
        this.iban = iban;
    }

    public @Nullable String getBic() {
        return bic;
    }

    public void setBic(@Nullable String bic) {
        this.bic = bic;
    }

    public @Nullable String getBankCode() {
        return bankCode;
    }

    public void setBankCode(@Nullable String bankCode) {
        this.bankCode = bankCode;
    }

    public @Nullable String getAccountNumber() {
        return accountNumber;
    }

    public void setAccountNumber(@Nullable String accountNumber) {
        this.accountNumber = accountNumber;
    }

    public @Nullable RequestSource getSource() {
        return source;
    }

    public void setSource(@Nullable RequestSource source) {
        this.source = source;
    }
}
