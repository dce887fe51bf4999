package org.creditback.payables.internal.iso20022;

import org.creditback.domain.payables.BankCountry;
import org.creditback.ledger.BankIdentifiers;
import org.jspecify.annotations.Nullable;

/** What the bank accounts of a bank file must keep (PC-1, PC-2). */
final class AccountRules {

    static final int NUMBER = 34;
    static final int BANK_CODE = 35;

    private final Findings findings;

    AccountRules(Findings findings) {
        this.findings = findings;
    }

    /** The account of the payee; without an IBAN its bank must be named too. */
    void payee(BankAccount account, boolean sepa, Place transfer) {
        check(account, sepa, transfer.in("CdtrAcct/Id"), transfer.in("CdtrAgt/FinInstnId"));
        boolean bankUnknown = account.iban() == null && account.bic() == null && account.bankCode() == null;
        findings.addIf(
                bankUnknown && account.number() != null,
                FindingCode.NO_BANK_DETAILS,
                transfer.in("CdtrAgt/FinInstnId"));
    }

    /** An account of ours; the bank that gets the file knows itself. */
    void debtor(BankAccount account, boolean sepa, Place group) {
        check(account, sepa, group.in("DbtrAcct/Id"), group.in("DbtrAgt/FinInstnId"));
    }

    private void check(BankAccount account, boolean sepa, Place number, Place bank) {
        String iban = account.iban();
        if (iban != null) {
            findings.addIf(!BankIdentifiers.isIban(iban), FindingCode.IBAN_INVALID, number.in("IBAN"));
        } else if (sepa || account.number() == null) {
            findings.addIf(true, FindingCode.NO_BANK_DETAILS, number);
        } else {
            text(account.number(), NUMBER, FindingCode.ACCOUNT_NUMBER_INVALID, number.in("Othr/Id"));
        }
        bic(account, bank.in("BICFI"));
        if (account.bankCode() != null) {
            text(account.bankCode(), BANK_CODE, FindingCode.BANK_CODE_INVALID, bank.in("ClrSysMmbId/MmbId"));
        }
    }

    private void bic(BankAccount account, Place place) {
        String bic = account.bic();
        if (bic == null) {
            return;
        }
        String iban = account.iban();
        if (!BankIdentifiers.isBic(bic)) {
            findings.addIf(true, FindingCode.BIC_INVALID, place);
        } else if (iban != null && BankIdentifiers.isIban(iban)) {
            findings.addIf(!BankCountry.agree(iban, bic), FindingCode.BIC_COUNTRY, place);
        }
    }

    private void text(@Nullable String text, int room, FindingCode code, Place place) {
        boolean right = text != null
                && SepaText.isSpoken(text)
                && text.length() <= room
                && SepaText.isWithin(text)
                && text.strip().equals(text);
        findings.addIf(!right, code, place);
    }
}
