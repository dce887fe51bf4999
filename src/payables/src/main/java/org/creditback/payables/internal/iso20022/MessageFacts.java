package org.creditback.payables.internal.iso20022;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.payables.BankCountry;
import org.creditback.ledger.BankIdentifiers;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the parts of a file that is read say together: totals, identities, the rules of SEPA (BF-1 to BF-3). */
final class MessageFacts {

    /** Where the currency of an amount is kept. */
    private static final String CURRENCY = "@Ccy";

    private static final String GROUP = "PmtInf";
    private static final String PAYMENT = GROUP + "/CdtTrfTxInf";
    private static final String AMOUNT = "Amt/InstdAmt";
    private static final Money LARGEST_IN_SEPA = Money.parse("EUR 999999999.99");
    private static final int DIGITS = 18;

    private final Findings findings;
    private final OnlyOnce groupIds;
    private final OnlyOnce instructionIds;
    private final OnlyOnce endToEndIds;
    private final Map<String, String> head = new HashMap<>();
    private final Map<String, String> group = new HashMap<>();
    private final Map<String, String> payment = new HashMap<>();
    private ControlTotal total = ControlTotal.NONE;
    private ControlTotal groupTotal = ControlTotal.NONE;
    private @Nullable CurrencyUnit groupCurrency;

    MessageFacts(Findings findings) {
        this.findings = findings;
        this.groupIds = new OnlyOnce(findings);
        this.instructionIds = new OnlyOnce(findings);
        this.endToEndIds = new OnlyOnce(findings);
    }

    String messageId() {
        return head.getOrDefault("GrpHdr/MsgId", "");
    }

    ControlTotal total() {
        return total;
    }

    /** The identity that a person would look for: of the payment, the group or the message. */
    String nearest() {
        return payment.getOrDefault("PmtId/EndToEndId", group.getOrDefault("PmtInfId", messageId()));
    }

    void leaf(String path, String text, @Nullable String currency) {
        if (path.startsWith(PAYMENT + "/")) {
            String below = path.substring(PAYMENT.length() + 1);
            payment.put(below, text);
            if (currency != null) {
                payment.put(below + CURRENCY, currency);
            }
        } else if (path.startsWith(GROUP + "/")) {
            group.put(path.substring(GROUP.length() + 1), text);
        } else {
            head.put(path, text);
        }
    }

    void end(String path) {
        switch (path) {
            case PAYMENT -> endOfPayment();
            case GROUP -> endOfGroup();
            case "CstmrCdtTrfInitn" ->
                findings.addIf(
                        !says(head, "GrpHdr/", total),
                        FindingCode.TOTAL_DIFFERS,
                        new Place(messageId(), "GrpHdr/CtrlSum"));
            default -> {
                // The other parts say nothing together.
            }
        }
    }

    private void endOfPayment() {
        Place place = new Place(nearest(), PAYMENT);
        instructionIds.check(payment.getOrDefault("PmtId/InstrId", ""), place.in("PmtId/InstrId"));
        endToEndIds.check(payment.getOrDefault("PmtId/EndToEndId", ""), place.in("PmtId/EndToEndId"));
        amount().ifPresent(amount -> {
            amount(amount, place.in(AMOUNT));
            total = total.plus(amount);
            groupTotal = groupTotal.plus(amount);
        });
        account(payment, "Cdtr", place);
        payment.clear();
    }

    private void endOfGroup() {
        Place place = new Place(nearest(), GROUP);
        groupIds.check(group.getOrDefault("PmtInfId", ""), place.in("PmtInfId"));
        boolean shared = "SLEV".equals(group.get("ChrgBr"));
        findings.addIf(isSepa() != shared, FindingCode.CHARGES_CONTRADICT, place.in("ChrgBr"));
        account(group, "Dbtr", place);
        findings.addIf(!says(group, "", groupTotal), FindingCode.TOTAL_DIFFERS, place.in("CtrlSum"));
        group.clear();
        groupTotal = ControlTotal.NONE;
        groupCurrency = null;
    }

    private boolean isSepa() {
        return "SEPA".equals(group.get("PmtTpInf/SvcLvl/Cd"));
    }

    private Optional<Money> amount() {
        String code = payment.getOrDefault(AMOUNT + CURRENCY, "");
        Place place = new Place(nearest(), PAYMENT + "/" + AMOUNT);
        if (!Values.isCurrency(code)) {
            findings.addIf(true, FindingCode.CURRENCY_NOT_ALLOWED, place);
            return Optional.empty();
        }
        String text = payment.getOrDefault(AMOUNT, "");
        Optional<Money> amount = Amounts.read(CurrencyUnit.of(code), text);
        boolean exact = amount.isPresent() && Amounts.plain(amount.get()).equals(text);
        findings.addIf(Values.isNumber(text) && !exact, FindingCode.AMOUNT_DECIMALS, place);
        return amount;
    }

    private void amount(Money amount, Place place) {
        CurrencyUnit currency = amount.getCurrencyUnit();
        groupCurrency = groupCurrency == null ? currency : groupCurrency;
        findings.addIf(!currency.equals(groupCurrency), FindingCode.CURRENCY_MIXED, place);
        findings.addIf(!amount.isPositive(), FindingCode.AMOUNT_NOT_POSITIVE, place);
        boolean euro = currency.equals(CurrencyUnit.EUR);
        findings.addIf(isSepa() && !euro, FindingCode.CURRENCY_NOT_ALLOWED, place);
        boolean tooLarge = amount.getAmount().precision() > DIGITS;
        boolean tooLargeForSepa = isSepa() && euro && amount.isGreaterThan(LARGEST_IN_SEPA);
        findings.addIf(tooLarge || tooLargeForSepa, FindingCode.AMOUNT_TOO_LARGE, place);
    }

    private void account(Map<String, String> facts, String whose, Place place) {
        String iban = facts.get(whose + "Acct/Id/IBAN");
        String bic = facts.get(whose + "Agt/FinInstnId/BICFI");
        findings.addIf(isSepa() && iban == null, FindingCode.NO_BANK_DETAILS, place.in(whose + "Acct/Id"));
        if (iban != null && bic != null && BankIdentifiers.isIban(iban) && BankIdentifiers.isBic(bic)) {
            findings.addIf(
                    !BankCountry.agree(iban, bic), FindingCode.BIC_COUNTRY, place.in(whose + "Agt/FinInstnId/BICFI"));
        }
    }

    private static boolean says(Map<String, String> facts, String path, ControlTotal lines) {
        String count = facts.getOrDefault(path + "NbOfTxs", "");
        String sum = facts.getOrDefault(path + "CtrlSum", "");
        return count.equals(Integer.toString(lines.count()))
                && Values.isNumber(sum)
                && ControlTotal.of(lines.count(), sum).equals(lines);
    }
}
