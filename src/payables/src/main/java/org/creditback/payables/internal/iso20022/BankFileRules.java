package org.creditback.payables.internal.iso20022;

import org.creditback.domain.payables.ChargeBearer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a bank file must keep before a byte of it is written (BF-1 to BF-7). */
final class BankFileRules {

    private static final Money LARGEST_IN_SEPA = Money.parse("EUR 999999999.99");
    // Digits in all, the decimals among them, of an amount in the message.
    private static final int DIGITS = 18;
    private static final String PURPOSE = "[A-Z][A-Z0-9]{3}";

    private final Findings findings = new Findings();
    private final IdentityRules identities = new IdentityRules(findings);
    private final PartyRules parties = new PartyRules(findings);
    private final AccountRules accounts = new AccountRules(findings);
    private final OnlyOnce groupIds = new OnlyOnce(findings);
    private final OnlyOnce instructionIds = new OnlyOnce(findings);
    private final OnlyOnce endToEndIds = new OnlyOnce(findings);

    private BankFileRules() {}

    /** Everything that is wrong with a message; its payments are read once. */
    static Findings check(PaymentMessage message) {
        BankFileRules rules = new BankFileRules();
        rules.message(message);
        return rules.findings;
    }

    private void message(PaymentMessage message) {
        Place head = new Place(message.messageId(), "GrpHdr");
        identities.check(message.messageId(), head.in("MsgId"));
        parties.name(message.initiatingParty(), head.in("InitgPty/Nm"));
        findings.addIf(
                message.groups().isEmpty(), FindingCode.NOTHING_TO_PAY, new Place(message.messageId(), "PmtInf"));
        ControlTotal lines = ControlTotal.NONE;
        for (PaymentGroup group : message.groups()) {
            lines = lines.plus(group(group));
        }
        findings.addIf(!lines.equals(message.total()), FindingCode.TOTAL_DIFFERS, head.in("CtrlSum"));
    }

    private ControlTotal group(PaymentGroup group) {
        Place place = new Place(group.id(), "PmtInf");
        identities.check(group.id(), place.in("PmtInfId"));
        groupIds.check(group.id(), place.in("PmtInfId"));
        GroupTerms terms = group.terms();
        findings.addIf(
                terms.serviceLevel().isSepa() != (terms.chargeBearer() == ChargeBearer.SLEV),
                FindingCode.CHARGES_CONTRADICT,
                place.in("ChrgBr"));
        Debtor debtor = group.debtor();
        parties.party(debtor.party(), terms.addressRule(), place.in("Dbtr"));
        accounts.debtor(debtor.account(), terms.serviceLevel().isSepa(), place);
        ControlTotal lines = transfers(group);
        findings.addIf(lines.count() == 0, FindingCode.NOTHING_TO_PAY, place.in("CdtTrfTxInf"));
        findings.addIf(!lines.equals(group.total()), FindingCode.TOTAL_DIFFERS, place.in("CtrlSum"));
        return lines;
    }

    private ControlTotal transfers(PaymentGroup group) {
        ControlTotal lines = ControlTotal.NONE;
        CurrencyUnit first = null;
        for (CreditTransfer transfer : group.transfers()) {
            Place place = new Place(transfer.endToEndId(), "");
            CurrencyUnit currency = transfer.amount().getCurrencyUnit();
            first = first == null ? currency : first;
            findings.addIf(!currency.equals(first), FindingCode.CURRENCY_MIXED, place.in("Amt/InstdAmt"));
            transfer(transfer, group.terms(), place);
            lines = lines.plus(transfer.amount());
        }
        return lines;
    }

    private void transfer(CreditTransfer transfer, GroupTerms terms, Place place) {
        boolean sepa = terms.serviceLevel().isSepa();
        identities.check(transfer.instructionId(), place.in("PmtId/InstrId"));
        instructionIds.check(transfer.instructionId(), place.in("PmtId/InstrId"));
        identities.check(transfer.endToEndId(), place.in("PmtId/EndToEndId"));
        endToEndIds.check(transfer.endToEndId(), place.in("PmtId/EndToEndId"));
        amount(transfer.amount(), sepa, place.in("Amt/InstdAmt"));
        parties.party(transfer.payee(), terms.addressRule(), place.in("Cdtr"));
        accounts.payee(transfer.account(), sepa, place);
        findings.addIf(!isPurpose(transfer.purpose()), FindingCode.PURPOSE_INVALID, place.in("Purp/Cd"));
    }

    private void amount(Money amount, boolean sepa, Place place) {
        findings.addIf(!amount.isPositive(), FindingCode.AMOUNT_NOT_POSITIVE, place);
        CurrencyUnit currency = amount.getCurrencyUnit();
        boolean allowed = sepa ? currency.equals(CurrencyUnit.EUR) : !currency.isPseudoCurrency();
        findings.addIf(!allowed, FindingCode.CURRENCY_NOT_ALLOWED, place);
        boolean tooLarge = (sepa && allowed && amount.isGreaterThan(LARGEST_IN_SEPA))
                || amount.getAmount().precision() > DIGITS;
        findings.addIf(tooLarge, FindingCode.AMOUNT_TOO_LARGE, place);
    }

    private static boolean isPurpose(@Nullable String purpose) {
        return purpose == null || purpose.matches(PURPOSE);
    }
}
