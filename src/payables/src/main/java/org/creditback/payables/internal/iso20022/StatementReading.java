package org.creditback.payables.internal.iso20022;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a camt.053 or camt.054, payment after payment. */
final class StatementReading {

    // Balances, texts for people and the like are passed.
    private static final Set<String> OF_STATEMENT = Set.of("Id", "Acct");
    private static final Set<String> OF_ENTRY =
            Set.of("NtryRef", "Amt", "CdtDbtInd", "RvslInd", "Sts", "BookgDt", "ValDt", "AcctSvcrRef", "Chrgs");
    private static final List<String> AMOUNTS = List.of("Amt", "AmtDtls/TxAmt/Amt");

    private final MessageCursor cursor;
    private final BankMessageConsumer consumer;
    private final String part;
    private int statements;
    private int entries;
    private int transactions;

    StatementReading(MessageCursor cursor, BankMessageConsumer consumer, MessageKind kind) {
        this.cursor = cursor;
        this.consumer = consumer;
        this.part = kind.part();
    }

    int entries() {
        return entries;
    }

    /** The cursor stands on a child of the message; its head was read. */
    void part() throws XMLStreamException {
        if (cursor.name().equals(part)) {
            statement();
        } else {
            cursor.passExtension();
        }
    }

    private void statement() throws XMLStreamException {
        Node head = new Node(part, null);
        boolean told = false;
        cursor.enter();
        while (cursor.nextChild()) {
            if (cursor.name().equals("Ntry")) {
                if (!told) {
                    statement(head);
                    told = true;
                }
                entry();
            } else if (OF_STATEMENT.contains(cursor.name())) {
                head.add(cursor.take());
            } else {
                cursor.pass();
            }
        }
        if (!told) {
            statement(head);
        }
    }

    private void statement(Node head) {
        NodeValues values = new NodeValues(part);
        statements++;
        String iban = head.textAt("Acct/Id/IBAN");
        consumer.statement(new StatementHead(
                statements,
                values.needed(head, "Id"),
                iban == null ? values.needed(head, "Acct/Id/Othr/Id") : iban,
                head.textAt("Acct/Ccy")));
    }

    private void entry() throws XMLStreamException {
        Node head = new Node("Ntry", null);
        boolean told = false;
        cursor.enter();
        while (cursor.nextChild()) {
            if (cursor.name().equals("NtryDtls")) {
                if (!told) {
                    entry(head);
                    told = true;
                }
                details(new NodeValues(part + "/Ntry").neededAmount(head, "Amt").getCurrencyUnit());
            } else if (OF_ENTRY.contains(cursor.name())) {
                head.add(cursor.take());
            } else {
                cursor.pass();
            }
        }
        if (!told) {
            entry(head);
        }
    }

    private void entry(Node head) {
        NodeValues values = new NodeValues(part + "/Ntry");
        entries++;
        consumer.entry(new Entry(
                entries,
                statements,
                head.textAt("NtryRef"),
                head.textAt("AcctSvcrRef"),
                values.neededAmount(head, "Amt"),
                values.neededSide(head, "CdtDbtInd"),
                values.flag(head, "RvslInd"),
                status(head, values),
                values.date(head, "BookgDt"),
                values.date(head, "ValDt"),
                charges(head, values)));
    }

    // Older messages have the code itself where newer ones have a choice.
    private static EntryStatus status(Node head, NodeValues values) {
        String code = head.textAt("Sts/Cd");
        if (code == null && head.textAt("Sts/Prtry") != null) {
            return EntryStatus.OTHER;
        }
        return switch (code == null ? values.needed(head, "Sts") : code) {
            case "BOOK" -> EntryStatus.BOOKED;
            case "PDNG" -> EntryStatus.PENDING;
            default -> EntryStatus.OTHER;
        };
    }

    // Newer messages have a record for each, older ones repeat the element, and some banks give the total only.
    private static List<Money> charges(Node node, NodeValues values) {
        for (String path : List.of("Chrgs/Rcrd", "Chrgs")) {
            if (node.at(path + "/Amt").isPresent()) {
                return values.amounts(node.all(path).stream().filter(StatementReading::isTaken), path, "Amt");
            }
        }
        return values.amounts(Stream.of(node), "", "Chrgs/TtlChrgsAndTaxAmt");
    }

    // What a bank gives back of its charges is none.
    private static boolean isTaken(Node charge) {
        return !"CRDT".equals(charge.textAt("CdtDbtInd"));
    }

    private void details(CurrencyUnit currency) throws XMLStreamException {
        cursor.enter();
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "Btch" -> batch(cursor.take(), currency);
                case "TxDtls" -> transaction(cursor.take());
                default -> cursor.pass();
            }
        }
    }

    private void batch(Node batch, CurrencyUnit currency) {
        NodeValues values = new NodeValues(part + "/Ntry/NtryDtls/Btch");
        boolean named = batch.at("TtlAmt").map(Node::currency).isPresent();
        consumer.batch(new EntryBatch(
                entries,
                values.identity(batch, "MsgId"),
                values.identity(batch, "PmtInfId"),
                values.count(batch, "NbOfTxs"),
                named ? values.amount(batch, "TtlAmt") : values.amountIn(currency, batch, "TtlAmt")));
    }

    private void transaction(Node details) {
        NodeValues values = new NodeValues(part + "/Ntry/NtryDtls/TxDtls");
        transactions++;
        consumer.transaction(new EntryTransaction(
                transactions,
                entries,
                values.identity(details, "Refs/MsgId"),
                values.identity(details, "Refs/PmtInfId"),
                values.identity(details, "Refs/InstrId"),
                values.identity(details, "Refs/EndToEndId"),
                details.textAt("Refs/AcctSvcrRef"),
                amount(details, values),
                values.amount(details, "AmtDtls/InstdAmt/Amt"),
                values.side(details, "CdtDbtInd"),
                returnReason(details),
                charges(details, values),
                values.lines(details, "RmtInf/Ustrd"),
                values.lines(details, "RtrInf/AddtlInf")));
    }

    private static @Nullable Money amount(Node details, NodeValues values) {
        for (String path : AMOUNTS) {
            Money amount = values.amount(details, path);
            if (amount != null) {
                return amount;
            }
        }
        return null;
    }

    private static @Nullable String returnReason(Node details) {
        String code = details.textAt("RtrInf/Rsn/Cd");
        return code == null ? details.textAt("RtrInf/Rsn/Prtry") : code;
    }
}
