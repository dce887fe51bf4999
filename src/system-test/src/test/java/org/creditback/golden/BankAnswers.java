package org.creditback.golden;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.dmr.ModelNode;

/** Messages as a bank writes them. */
final class BankAnswers {

    static final String OURS = "NL91ABNA0417164300";

    private BankAnswers() {}

    /** A booking: {@code DBIT} or {@code CRDT}, what it names, and more elements of the payment. */
    record Booking(String side, String amount, String currency, String date, String endToEnd, String more) {

        static Booking debit(String amount, String date, String endToEnd) {
            return new Booking("DBIT", amount, "EUR", date, endToEnd, "");
        }

        static Booking returned(String amount, String date, String endToEnd, String reason) {
            return new Booking(
                    "CRDT", amount, "EUR", date, endToEnd, "<RtrInf><Rsn><Cd>" + reason + "</Cd></Rsn></RtrInf>");
        }

        Booking in(String other) {
            return new Booking(side, amount, other, date, endToEnd, more);
        }

        private String entry(String reference) {
            return """
                    <Ntry><Amt Ccy="%s">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%s</Dt></BookgDt>
                    <AcctSvcrRef>%s</AcctSvcrRef><BkTxCd/><NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>
                    <Amt Ccy="%s">%s</Amt><CdtDbtInd>%s</CdtDbtInd>%s</TxDtls></NtryDtls></Ntry>
                    """.formatted(currency, amount, side, date, reference, endToEnd, currency, amount, side, more);
        }
    }

    /** A statement of our account; its bookings have the references, … */
    static String camt053(String id, Booking... bookings) {
        return camt("camt.053.001.08", "BkToCstmrStmt", "Stmt", id, entries(bookings));
    }

    /** A notification of our account. */
    static String camt054(String id, Booking... bookings) {
        return camt("camt.054.001.08", "BkToCstmrDbtCdtNtfctn", "Ntfctn", id, entries(bookings));
    }

    /** A statement with one debit for a whole group. */
    static String batchDebit(String id, String group, String amount, int payments, String date) {
        return camt(
                "camt.053.001.08", "BkToCstmrStmt", "Stmt", id, """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%s</Dt></BookgDt>
                <AcctSvcrRef>B-1</AcctSvcrRef><BkTxCd/><NtryDtls><Btch><PmtInfId>%s</PmtInfId><NbOfTxs>%d</NbOfTxs>
                <TtlAmt Ccy="EUR">%s</TtlAmt></Btch></NtryDtls></Ntry>
                """.formatted(amount, date, group, payments, amount));
    }

    private static String entries(Booking... bookings) {
        List<Booking> all = List.of(bookings);
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).entry("R-" + all.get(i).side() + (i + 1)))
                .collect(Collectors.joining());
    }

    private static String camt(String version, String root, String part, String id, String entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:%s"><%s>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-11-24T09:00:00</CreDtTm></GrpHdr>
                <%s><Id>%s-1</Id><CreDtTm>2026-11-24T08:00:00</CreDtTm><Acct><Id><IBAN>%s</IBAN></Id></Acct>
                %s</%s></%s></Document>""".formatted(version, root, id, part, id, OURS, entries, part, root);
    }

    /** A status report about a whole file. */
    static String ofFile(String id, String messageId, String status, String reason) {
        return pain002(
                id,
                "<OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>%s</GrpSts>%s</OrgnlGrpInfAndSts>"
                        .formatted(messageId, status, reason(reason)));
    }

    /** A status report about one payment of a file. */
    static String ofPayment(String id, String messageId, String endToEnd, String status, String reason) {
        return pain002(id, """
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s-1</OrgnlPmtInfId><TxInfAndSts><OrgnlInstrId>%s</OrgnlInstrId><OrgnlEndToEndId>%s</OrgnlEndToEndId>
                <TxSts>%s</TxSts>%s</TxInfAndSts></OrgnlPmtInfAndSts>
                """.formatted(messageId, messageId, endToEnd, endToEnd, status, reason(reason)));
    }

    private static String reason(String code) {
        return code.isEmpty() ? "" : "<StsRsnInf><Rsn><Cd>" + code + "</Cd></Rsn></StsRsnInf>";
    }

    private static String pain002(String id, String statuses) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-11-24T09:00:00</CreDtTm></GrpHdr>%s</CstmrPmtStsRpt></Document>""".formatted(id, statuses);
    }

    /** The answer to a message that was read. */
    static ModelNode read(Payments payments, String message) {
        return Rest.json(200, Rest.AP_CLERK.post(payments.path("/bank-messages"), "application/xml", message));
    }

    /** Lines applied, without effect, waiting and closed. */
    static String counts(ModelNode message) {
        return message.get("applied").asInt() + " " + message.get("noEffect").asInt() + " "
                + message.get("exceptions").asInt() + " "
                + message.get("closed").asInt();
    }
}
