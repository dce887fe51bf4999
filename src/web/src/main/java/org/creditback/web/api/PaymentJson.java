package org.creditback.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditback.payables.BankFileLine;
import org.creditback.payables.PaymentJournal;
import org.creditback.payables.PaymentLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Payment journals, their lines and files as the interface shows them. */
final class PaymentJson {

    private PaymentJson() {}

    /** A journal with its totals. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JournalJson(
            long journal,
            String state,
            String approval,
            String preparedBy,
            Instant preparedAt,
            @Nullable String submittedBy,
            @Nullable String approvedBy,
            String contentHash,
            boolean posted,
            @Nullable LocalDate postingDate,
            List<TotalJson> totals,
            long leftOut) {

        static JournalJson of(PaymentJournal journal) {
            return new JournalJson(
                    journal.id(),
                    journal.state().name(),
                    journal.approval().name(),
                    journal.preparedBy(),
                    journal.preparedAt(),
                    journal.submittedBy(),
                    journal.approvedBy(),
                    journal.contentHash(),
                    journal.posted(),
                    journal.postingDate(),
                    journal.totals().stream()
                            .map(total -> new TotalJson(
                                    total.state().name(),
                                    total.method(),
                                    total.amount().getCurrencyUnit().getCode(),
                                    total.payments(),
                                    total.amount()))
                            .toList(),
                    journal.leftOut());
        }
    }

    record TotalJson(String state, String method, String currency, long payments, Money amount) {}

    /** A payment; the payee's account is masked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineJson(
            int line,
            String vendorAccount,
            String vendorName,
            String currency,
            Money amount,
            String method,
            @Nullable String payeeAccount,
            @Nullable String companyAccount,
            LocalDate paymentDate,
            String endToEndId,
            String text,
            List<String> invoices,
            String state,
            @Nullable String stateReason,
            @Nullable String voucher,
            @Nullable Long bankFile) {

        static LineJson of(PaymentLine line) {
            return new LineJson(
                    line.lineNo(),
                    line.vendorAccount(),
                    line.vendorName(),
                    line.amount().getCurrencyUnit().getCode(),
                    line.amount(),
                    line.method(),
                    line.payeeAccount(),
                    line.companyAccount(),
                    line.paymentDate(),
                    line.endToEndId(),
                    line.text(),
                    line.invoices(),
                    line.state().name(),
                    line.stateReason(),
                    line.voucher(),
                    line.bankFile());
        }
    }

    /** A bank file without its bytes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileJson(
            long file,
            long journal,
            String method,
            @Nullable String companyAccount,
            String messageId,
            String fileName,
            String mediaType,
            String sha256,
            long size,
            int payments,
            String controlTotal,
            String state,
            String builtBy,
            Instant builtAt,
            @Nullable String releasedBy,
            @Nullable Instant handOverStarted,
            @Nullable Instant handOverEnded) {

        static FileJson of(BankFileLine file) {
            return new FileJson(
                    file.id(),
                    file.journal(),
                    file.method(),
                    file.companyAccount(),
                    file.messageId(),
                    file.fileName(),
                    file.mediaType(),
                    file.sha256(),
                    file.size(),
                    file.payments(),
                    file.controlTotal(),
                    file.state().name(),
                    file.builtBy(),
                    file.builtAt(),
                    file.releasedBy(),
                    file.handOverStarted(),
                    file.handOverEnded());
        }
    }
}
