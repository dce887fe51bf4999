package org.creditback.payables.internal.iso20022;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads the answers of a pain.002, payment after payment. */
final class StatusReading {

    private final MessageCursor cursor;
    private final BankMessageConsumer consumer;
    private String originalMessageId = "";
    private int lines;

    StatusReading(MessageCursor cursor, BankMessageConsumer consumer) {
        this.cursor = cursor;
        this.consumer = consumer;
    }

    int lines() {
        return lines;
    }

    /** The cursor stands on a child of the message; its head was read. */
    void part() throws XMLStreamException {
        switch (cursor.name()) {
            case "OrgnlGrpInfAndSts" -> file();
            case "OrgnlPmtInfAndSts" -> group();
            default -> cursor.passExtension();
        }
    }

    private void file() throws XMLStreamException {
        Node file = cursor.take();
        NodeValues values = new NodeValues("OrgnlGrpInfAndSts");
        originalMessageId = values.needed(file, "OrgnlMsgId");
        if (file.textAt("GrpSts") != null) {
            line(StatusLine.Level.GROUP, null, file, values);
        }
    }

    private void group() throws XMLStreamException {
        String place = "OrgnlPmtInfAndSts";
        NodeValues values = new NodeValues(place);
        if (originalMessageId.isEmpty()) {
            throw new MessageRefused(BankMessageFault.MISSING_ELEMENT, "OrgnlGrpInfAndSts");
        }
        Node group = new Node(place, null);
        boolean told = false;
        cursor.enter();
        while (cursor.nextChild()) {
            if (!cursor.name().equals("TxInfAndSts")) {
                group.add(cursor.take());
                continue;
            }
            if (!told) {
                group(group, values);
                told = true;
            }
            line(StatusLine.Level.TRANSACTION, group, cursor.take(), new NodeValues(place + "/TxInfAndSts"));
        }
        if (!told) {
            group(group, values);
        }
    }

    private void group(Node group, NodeValues values) {
        values.needed(group, "OrgnlPmtInfId");
        if (group.textAt("PmtInfSts") != null) {
            line(StatusLine.Level.BATCH, group, group, values);
        }
    }

    private void line(StatusLine.Level level, @Nullable Node group, Node node, NodeValues values) {
        String status =
                switch (level) {
                    case GROUP -> node.textAt("GrpSts");
                    case BATCH -> node.textAt("PmtInfSts");
                    case TRANSACTION -> node.textAt("TxSts");
                };
        lines++;
        consumer.status(new StatusLine(
                lines,
                level,
                originalMessageId,
                group == null ? null : group.textAt("OrgnlPmtInfId"),
                values.identity(node, "OrgnlInstrId"),
                values.identity(node, "OrgnlEndToEndId"),
                status,
                reasons(node),
                amount(node, values),
                values.date(node, "OrgnlTxRef/ReqdExctnDt"),
                values.dayOfTime(node, "AccptncDtTm"),
                values.lines(node, "StsRsnInf/AddtlInf")));
    }

    private static List<String> reasons(Node node) {
        return node.all("StsRsnInf/Rsn").stream()
                .flatMap(reason -> Stream.of(reason.textAt("Cd"), reason.textAt("Prtry")))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Money amount(Node node, NodeValues values) {
        Money instructed = values.amount(node, "OrgnlTxRef/Amt/InstdAmt");
        return instructed == null ? values.amount(node, "OrgnlTxRef/IntrBkSttlmAmt") : instructed;
    }
}
