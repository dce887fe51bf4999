package org.creditback.web.api;

import java.time.LocalDate;
import java.util.List;
import org.creditback.reimbursement.ChainPayment;
import org.creditback.reimbursement.ChainPayment.BankWord;
import org.creditback.reimbursement.ChainProofLine;
import org.creditback.reimbursement.ChainSource;
import org.creditback.reimbursement.ChainSource.Use;
import org.creditback.reimbursement.ChainSums;
import org.creditback.reimbursement.ReimbursementChain;
import org.creditback.reimbursement.ReimbursementLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The chain of a reimbursement: documents with what became of them, vendor invoice, its payments, and the proof that the amounts agree. */
record ChainJson(
        List<DocumentJson> documents,
        SumsJson sums,
        InvoiceJson vendorInvoice,
        List<PaymentJson> payments,
        List<ProofJson> proof) {

    static ChainJson of(ReimbursementChain chain) {
        return new ChainJson(
                chain.sources().stream().map(DocumentJson::of).toList(),
                SumsJson.of(chain.sums()),
                InvoiceJson.of(chain.line(), chain.open()),
                chain.payments().stream().map(PaymentJson::of).toList(),
                chain.proof().stream().map(ProofJson::of).toList());
    }

    /** A document that the reimbursement took its credit from; amounts positive. */
    record DocumentJson(
            String documentNumber,
            String documentType,
            LocalDate documentDate,
            String voucher,
            Money amount,
            Money reimbursed,
            Money booked,
            Money open,
            List<UseJson> settlements) {

        static DocumentJson of(ChainSource source) {
            return new DocumentJson(
                    source.documentNumber(),
                    source.documentType(),
                    source.documentDate(),
                    source.voucher(),
                    source.amount(),
                    source.reimbursed(),
                    source.booked(),
                    source.open(),
                    source.uses().stream().map(UseJson::of).toList());
        }
    }

    /** What a part of it was settled with; kind REIMBURSEMENT, NETTING or BY_HAND. */
    record UseJson(
            String documentNumber,
            String documentType,
            String kind,
            LocalDate settledOn,
            Money amount,
            Money booked,
            @Nullable String voucher) {

        static UseJson of(Use use) {
            return new UseJson(
                    use.counter(),
                    use.counterType(),
                    use.kind(),
                    use.settledOn(),
                    use.amount(),
                    use.booked(),
                    use.voucher());
        }
    }

    /** Over all documents, also where there are more than are listed. */
    record SumsJson(
            int documents,
            Money amount,
            Money reimbursed,
            Money settledOtherwise,
            Money open,
            Money booked,
            Money exchangeDifference) {

        static SumsJson of(ChainSums sums) {
            return new SumsJson(
                    sums.documents(),
                    sums.amount(),
                    sums.reimbursed(),
                    sums.otherwise(),
                    sums.open(),
                    sums.booked(),
                    sums.exchange());
        }
    }

    /** The vendor invoice; open is what is not paid yet. */
    record InvoiceJson(
            String invoiceNumber,
            String vendorAccount,
            LocalDate dueDate,
            Money amount,
            Money accountingAmount,
            Money open,
            List<String> holds) {

        static InvoiceJson of(ReimbursementLine line, Money open) {
            return new InvoiceJson(
                    line.number(),
                    line.vendorAccount(),
                    line.dueDate(),
                    line.amount(),
                    line.accountingAmount(),
                    open,
                    line.holds());
        }
    }

    /** A payment of the vendor invoice, also one that came back; voucher and bank file are null before there are any. */
    record PaymentJson(
            long journal,
            int line,
            String endToEndId,
            LocalDate paymentDate,
            Money amount,
            String methodOfPayment,
            String state,
            @Nullable String reason,
            @Nullable Long bankFile,
            @Nullable String messageId,
            @Nullable String voucher,
            List<BankWordJson> bank) {

        static PaymentJson of(ChainPayment payment) {
            return new PaymentJson(
                    payment.journal(),
                    payment.lineNo(),
                    payment.endToEndId(),
                    payment.date(),
                    payment.amount(),
                    payment.method(),
                    payment.state(),
                    payment.reason(),
                    payment.file(),
                    payment.messageId(),
                    payment.voucher(),
                    payment.bank().stream().map(BankWordJson::of).toList());
        }
    }

    /** What the bank said of a payment, with the message that says it; effect ACCEPTED, REJECTED, BOOKED or RETURNED. */
    record BankWordJson(
            String effect,
            LocalDate date,
            @Nullable String reason,
            @Nullable String voucher,
            long bankMessage,
            int line) {

        static BankWordJson of(BankWord word) {
            return new BankWordJson(
                    word.effect(), word.on(), word.reason(), word.voucher(), word.message(), word.line());
        }
    }

    /** Two amounts that have to agree, and whether they do. */
    record ProofJson(String link, String currency, Money left, Money right, boolean agrees) {

        static ProofJson of(ChainProofLine line) {
            return new ProofJson(
                    line.link().name(),
                    line.left().getCurrencyUnit().getCode(),
                    line.left(),
                    line.right(),
                    line.agrees());
        }
    }
}
