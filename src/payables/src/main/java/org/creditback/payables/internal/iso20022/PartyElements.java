package org.creditback.payables.internal.iso20022;

import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ClearingSystemMemberIdentification2;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericAccountIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GenericFinancialIdentification1;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PostalAddress24;
import java.util.Optional;
import java.util.function.Consumer;
import org.creditback.domain.payables.AddressRule;
import org.jspecify.annotations.Nullable;

/** Parties, accounts and banks as the library has them, from checked records. */
final class PartyElements {

    /** What stands for a bank that the IBAN names already. */
    static final String NOT_PROVIDED = "NOTPROVIDED";

    private PartyElements() {}

    static PartyIdentification135 party(Party party, AddressRule rule) {
        PartyIdentification135 element =
                new PartyIdentification135().setNm(SepaText.name(party.name()).written());
        PostalAddress address = party.address();
        return address == null || rule == AddressRule.OMITTED ? element : element.setPstlAdr(address(address));
    }

    private static PostalAddress24 address(PostalAddress address) {
        PostalAddress24 element = new PostalAddress24();
        write(address.street(), element::setStrtNm);
        write(address.buildingNumber(), element::setBldgNb);
        write(address.postalCode(), element::setPstCd);
        write(address.town(), element::setTwnNm);
        write(address.country(), element::setCtry);
        Wording.lines(address).forEach(element::addAdrLine);
        return element;
    }

    private static void write(@Nullable String part, Consumer<String> element) {
        String written = Wording.of(part);
        if (!written.isEmpty()) {
            element.accept(written);
        }
    }

    static CashAccount38 account(BankAccount account) {
        AccountIdentification4Choice id = new AccountIdentification4Choice();
        return new CashAccount38()
                .setId(
                        account.iban() == null
                                ? id.setOthr(new GenericAccountIdentification1().setId(account.number()))
                                : id.setIBAN(account.iban()));
    }

    /** The bank of a payee; empty where the IBAN says it. */
    static Optional<BranchAndFinancialInstitutionIdentification6> bank(BankAccount account) {
        return account.bic() == null && account.bankCode() == null
                ? Optional.empty()
                : Optional.of(bank(institution(account)));
    }

    /** Our bank, which must be named. */
    static BranchAndFinancialInstitutionIdentification6 debtorBank(BankAccount account) {
        return bank(account)
                .orElseGet(() -> bank(new FinancialInstitutionIdentification18()
                        .setOthr(new GenericFinancialIdentification1().setId(NOT_PROVIDED))));
    }

    private static BranchAndFinancialInstitutionIdentification6 bank(FinancialInstitutionIdentification18 institution) {
        return new BranchAndFinancialInstitutionIdentification6().setFinInstnId(institution);
    }

    private static FinancialInstitutionIdentification18 institution(BankAccount account) {
        FinancialInstitutionIdentification18 institution = new FinancialInstitutionIdentification18();
        if (account.bic() != null) {
            institution.setBICFI(account.bic());
        }
        if (account.bankCode() != null) {
            institution.setClrSysMmbId(new ClearingSystemMemberIdentification2().setMmbId(account.bankCode()));
        }
        return institution;
    }
}
