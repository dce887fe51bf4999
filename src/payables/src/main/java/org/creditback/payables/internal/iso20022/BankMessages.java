package org.creditback.payables.internal.iso20022;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads what banks answer (payments.md section 7): pain.002, camt.053 and camt.054, each in the version of today and in an older
 * one (BA-4).
 *
 * <p>A message is refused whole or read whole: its bytes are looked at first, then all of it is read once for faults, and only then
 * the consumer hears of it. Line after line: a large message takes no more memory than a small one.
 */
public final class BankMessages {

    private static final Map<String, MessageKind> VERSIONS = Map.of(
            "pain.002.001.03", MessageKind.STATUS_REPORT,
            "pain.002.001.10", MessageKind.STATUS_REPORT,
            "camt.053.001.02", MessageKind.STATEMENT,
            "camt.053.001.08", MessageKind.STATEMENT,
            "camt.054.001.02", MessageKind.NOTIFICATION,
            "camt.054.001.08", MessageKind.NOTIFICATION);

    private BankMessages() {}

    /**
     * Reads a message, unless it must not be.
     *
     * @param largest more bytes are refused
     * @throws IOException if the bytes cannot be had; anything wrong in them is a refusal
     */
    public static BankMessageOutcome read(Content content, long largest, BankMessageConsumer consumer)
            throws IOException {
        try {
            try (InputStream in = content.open()) {
                ByteScan.check(in, largest);
            }
            reading(content, new Deaf());
            return reading(content, consumer);
        } catch (MessageRefused refused) {
            return refused.asValue();
        }
    }

    private static ReadMessage reading(Content content, BankMessageConsumer consumer) throws IOException {
        try (InputStream in = new BufferedInputStream(content.open())) {
            XMLStreamReader xml = SafeXml.reader(FileHead.withoutMark(in));
            return message(new MessageCursor(xml), consumer);
        } catch (XMLStreamException broken) {
            throw refused(broken);
        }
    }

    // The reader of XML wraps both what is wrong in the bytes and what keeps it from having them.
    private static MessageRefused refused(XMLStreamException broken) throws IOException {
        Throwable cause = broken.getNestedException();
        if (cause instanceof CharacterCodingException) {
            return new MessageRefused(BankMessageFault.WRONG_ENCODING, "");
        }
        if (cause instanceof IOException failure) {
            throw failure;
        }
        return new MessageRefused(BankMessageFault.NOT_WELL_FORMED, "");
    }

    private static ReadMessage message(MessageCursor cursor, BankMessageConsumer consumer) throws XMLStreamException {
        String encoding = cursor.encoding();
        refuseIf(!encoding.isEmpty() && !encoding.equalsIgnoreCase("UTF-8"), BankMessageFault.WRONG_ENCODING, "");
        String version = version(cursor);
        MessageKind kind = kind(version);
        refuseIf(
                !cursor.nextChild() || !cursor.name().equals(kind.element()),
                BankMessageFault.WRONG_ROOT,
                kind.element());
        cursor.enter();
        MessageHead head = head(cursor, version, kind);
        consumer.head(head);
        int lines = kind == MessageKind.STATUS_REPORT
                ? statuses(cursor, new StatusReading(cursor, consumer))
                : entries(cursor, new StatementReading(cursor, consumer, kind));
        refuseIf(cursor.nextChild(), BankMessageFault.WRONG_ROOT, "Document");
        cursor.end();
        return new ReadMessage(head, lines);
    }

    private static String version(MessageCursor cursor) throws XMLStreamException {
        String namespace = cursor.root();
        refuseIf(!cursor.isIn("Document"), BankMessageFault.WRONG_ROOT, "");
        refuseIf(!namespace.startsWith(Namespaces.PREFIX), BankMessageFault.WRONG_NAMESPACE, "");
        return namespace.substring(Namespaces.PREFIX.length());
    }

    private static MessageKind kind(String version) {
        return Optional.ofNullable(VERSIONS.get(version))
                .orElseThrow(() -> new MessageRefused(BankMessageFault.WRONG_VERSION, ""));
    }

    private static MessageHead head(MessageCursor cursor, String version, MessageKind kind) throws XMLStreamException {
        refuseIf(!cursor.nextChild() || !cursor.name().equals("GrpHdr"), BankMessageFault.MISSING_ELEMENT, "GrpHdr");
        Node head = cursor.take();
        NodeValues values = new NodeValues("GrpHdr");
        return new MessageHead(kind, version, values.needed(head, "MsgId"), values.neededTime(head, "CreDtTm"));
    }

    private static int statuses(MessageCursor cursor, StatusReading reading) throws XMLStreamException {
        while (cursor.nextChild()) {
            reading.part();
        }
        return reading.lines();
    }

    private static int entries(MessageCursor cursor, StatementReading reading) throws XMLStreamException {
        while (cursor.nextChild()) {
            reading.part();
        }
        return reading.entries();
    }

    private static void refuseIf(boolean wrong, BankMessageFault fault, String place) {
        if (wrong) {
            throw new MessageRefused(fault, place);
        }
    }

    /** Hears nothing: the first reading only looks for faults. */
    private static final class Deaf implements BankMessageConsumer {

        @Override
        public void head(MessageHead head) {
            // Heard at the second reading.
        }

        @Override
        public void status(StatusLine line) {
            // Heard at the second reading.
        }

        @Override
        public void statement(StatementHead statement) {
            // Heard at the second reading.
        }

        @Override
        public void entry(Entry entry) {
            // Heard at the second reading.
        }

        @Override
        public void batch(EntryBatch batch) {
            // Heard at the second reading.
        }

        @Override
        public void transaction(EntryTransaction transaction) {
            // Heard at the second reading.
        }
    }
}
