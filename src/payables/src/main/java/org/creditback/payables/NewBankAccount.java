package org.creditback.payables;

/**
 * A bank account as it is typed; each part may be empty, but IBAN or account number must be there.
 *
 * @param iban          spaces and small letters are taken away
 * @param bic           likewise
 * @param bankCode      where there is no IBAN
 * @param accountNumber where there is no IBAN
 */
public record NewBankAccount(String iban, String bic, String bankCode, String accountNumber) {

    /** Without the account: a bank account is never written into a log. */
    @Override
    public String toString() {
        return "NewBankAccount[bic=" + bic + "]";
    }
}
