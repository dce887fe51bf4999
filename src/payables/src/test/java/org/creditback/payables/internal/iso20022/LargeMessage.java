package org.creditback.payables.internal.iso20022;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads messages of so many bytes that nobody keeps, for a test of the memory that it takes. */
final class LargeMessage {

    private static final String HEAD =
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
                    + "<GrpHdr><MsgId>B</MsgId><CreDtTm>2026-11-24T09:00:00Z</CreDtTm></GrpHdr>"
                    + "<Stmt><Id>S</Id><Acct><Id><IBAN>BE68539007547034</IBAN></Id></Acct>";
    private static final String TAIL = "</Stmt></BkToCstmrStmt></Document>";
    private static final String ENTRY =
            "<Ntry><NtryRef>1</NtryRef><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
                    + "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-23</Dt></BookgDt><NtryDtls><TxDtls><Refs>"
                    + "<EndToEndId>NL01-E1</EndToEndId></Refs><RmtInf><Ustrd>RB-000001</Ustrd></RmtInf></TxDtls></NtryDtls>"
                    + "<AddtlNtryInf>Something that the bank adds to it</AddtlNtryInf></Ntry>";

    private LargeMessage() {}

    /** How many bytes. */
    public static void main(String[] bytes) throws IOException {
        int size = Integer.parseInt(bytes[0]);
        int[] entries = {0};
        read(() -> new Repeated(HEAD, ENTRY, size / ENTRY.length(), TAIL), entries);
        System.out.println(entries[0] + " entries");
        String open = HEAD + "<Ntry><NtryRef>";
        String close = "</NtryRef></Ntry>" + TAIL;
        System.out.println(read(() -> new Repeated(open, "text ", size / 5, close), entries));
        String passed = HEAD + "<Bal>";
        System.out.println(read(() -> new Repeated(passed, "text ", size / 5, "</Bal>" + TAIL), entries));
    }

    private static String read(Content content, int[] entries) throws IOException {
        return BankMessages.read(content, Long.MAX_VALUE, new CountingEntries(entries))
                .fold(read -> "passed", refused -> refused.fault() + " " + refused.place());
    }

    /** A beginning, a middle that comes again and again, and an end. */
    private static final class Repeated extends InputStream {

        private final byte[] head;
        private final byte[] middle;
        private final byte[] tail;
        private final long end;
        private long at;

        Repeated(String head, String middle, int times, String tail) {
            this.head = head.getBytes(StandardCharsets.UTF_8);
            this.middle = middle.getBytes(StandardCharsets.UTF_8);
            this.tail = tail.getBytes(StandardCharsets.UTF_8);
            this.end = this.head.length + (long) this.middle.length * times;
        }

        @Override
        public int read() {
            long position = at++;
            if (position < head.length) {
                return head[(int) position];
            }
            if (position < end) {
                return middle[(int) ((position - head.length) % middle.length)];
            }
            return position - end < tail.length ? tail[(int) (position - end)] : -1;
        }
    }

    private static final class CountingEntries implements BankMessageConsumer {

        private final int[] entries;

        CountingEntries(int[] entries) {
            this.entries = entries;
        }

        @Override
        public void entry(Entry entry) {
            entries[0]++;
        }

        @Override
        public void head(MessageHead head) {
            // Only entries are counted.
        }

        @Override
        public void status(StatusLine line) {
            // Only entries are counted.
        }

        @Override
        public void statement(StatementHead statement) {
            // Only entries are counted.
        }

        @Override
        public void batch(EntryBatch batch) {
            // Only entries are counted.
        }

        @Override
        public void transaction(EntryTransaction transaction) {
            // Only entries are counted.
        }
    }
}
