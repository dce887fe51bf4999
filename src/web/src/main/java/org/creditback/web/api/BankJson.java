package org.creditback.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.creditback.payables.BankExceptions;
import org.creditback.payables.BankMessage;
import org.creditback.payables.BankMessageLine;
import org.creditback.payables.PaymentReturn;
import org.creditback.web.text.Texts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Messages of banks, their lines, and payments that came back, as the interface shows them. */
final class BankJson {

    private BankJson() {}

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable String currencyOf(@Nullable Money amount) {
        return amount == null ? null : amount.getCurrencyUnit().getCode();
    }

    /** A message; a refused one has a fault with its sentence instead of a content. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MessageJson(
            long message,
            @Nullable String kind,
            @Nullable String version,
            @Nullable String messageId,
            @Nullable LocalDateTime created,
            @Nullable String fault,
            @Nullable String place,
            @Nullable String sentence,
            String sha256,
            long size,
            String way,
            @Nullable String fileName,
            String importedBy,
            Instant importedAt,
            int applied,
            int noEffect,
            int exceptions,
            int closed) {

        static MessageJson of(BankMessage message, Texts texts) {
            BankMessage.Content content = message.content();
            return new MessageJson(
                    message.id(),
                    content == null ? null : content.kind().name(),
                    content == null ? null : content.version(),
                    content == null ? null : content.messageId(),
                    content == null ? null : content.created(),
                    message.fault(),
                    message.place(),
                    message.fault() == null ? null : texts.text("bankFault." + message.fault()),
                    message.sha256(),
                    message.size(),
                    message.way().name(),
                    message.fileName(),
                    message.importedBy(),
                    message.importedAt(),
                    message.counts().applied(),
                    message.counts().noEffect(),
                    message.counts().exceptions(),
                    message.counts().closed());
        }
    }

    /** A line; our account is masked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MessageLineJson(
            long message,
            int line,
            String kind,
            String level,
            @Nullable String effect,
            @Nullable String code,
            @Nullable String reason,
            @Nullable String account,
            @Nullable String originalMessageId,
            @Nullable String paymentInformationId,
            @Nullable String endToEndId,
            @Nullable String bankReference,
            @Nullable String currency,
            @Nullable Money amount,
            @Nullable Integer payments,
            @Nullable LocalDate happenedOn,
            @Nullable String text,
            String outcome,
            @Nullable String outcomeReason,
            @Nullable String sentence,
            @Nullable PaymentJson payment,
            @Nullable DecisionJson decision,
            Instant importedAt) {

        static MessageLineJson of(BankMessageLine line, Texts texts) {
            return new MessageLineJson(
                    line.message(),
                    line.line(),
                    line.kind().name(),
                    line.level().name(),
                    nameOf(line.effect()),
                    line.code(),
                    line.reason(),
                    line.account(),
                    line.originalMessageId(),
                    line.paymentInformationId(),
                    line.endToEndId(),
                    line.bankReference(),
                    currencyOf(line.amount()),
                    line.amount(),
                    line.payments(),
                    line.happenedOn(),
                    line.text().isEmpty() ? null : line.text(),
                    line.outcome().name(),
                    nameOf(line.outcomeReason()),
                    line.outcomeReason() == null
                            ? null
                            : texts.text("answerReason." + line.outcomeReason().name()),
                    line.payment() == null ? null : PaymentJson.of(line.payment()),
                    line.decision() == null ? null : DecisionJson.of(line.decision()),
                    line.importedAt());
        }

        /** What {@code after} is for the lines behind this one, and its place in an address. */
        String key() {
            return message + "-" + line;
        }
    }

    /** The payment that a line is about. */
    record PaymentJson(long journal, int line, String endToEndId, String vendorAccount, String vendorName) {

        static PaymentJson of(BankMessageLine.Payment payment) {
            return new PaymentJson(
                    payment.journal(),
                    payment.line(),
                    payment.endToEndId(),
                    payment.vendorAccount(),
                    payment.vendorName());
        }
    }

    /** Who decided, and why. */
    record DecisionJson(String by, Instant at, String reason) {

        static DecisionJson of(BankMessageLine.Decision decision) {
            return new DecisionJson(decision.by(), decision.at(), decision.reason());
        }
    }

    /** How many lines wait for a reason. */
    record WaitingJson(String reason, String sentence, long lines) {

        static WaitingJson of(BankExceptions.Waiting waiting, Texts texts) {
            String reason = waiting.reason().name();
            return new WaitingJson(reason, texts.text("answerReason." + reason), waiting.lines());
        }
    }

    /** A payment that came back. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReturnJson(
            String endToEndId,
            String effect,
            long journal,
            int line,
            String vendorAccount,
            String vendorName,
            String currency,
            Money amount,
            Money charges,
            String method,
            List<String> invoices,
            LocalDate happenedOn,
            int days,
            @Nullable String reason,
            @Nullable String reasonText,
            String action,
            String actionText,
            List<String> holds,
            @Nullable String voucher,
            long message,
            @Nullable String reissuedBy,
            @Nullable TaskJson task) {

        static ReturnJson of(PaymentReturn back, Texts texts) {
            return new ReturnJson(
                    back.endToEndId(),
                    back.effect().name(),
                    back.journal(),
                    back.lineNo(),
                    back.vendorAccount(),
                    back.vendorName(),
                    back.amount().getCurrencyUnit().getCode(),
                    back.amount(),
                    back.charges(),
                    back.method(),
                    back.invoices(),
                    back.happenedOn(),
                    back.days(),
                    back.reason(),
                    back.reason() == null ? null : reason(back.reason(), texts),
                    back.action().name(),
                    texts.text("returnAction." + back.action().name()),
                    back.holds(),
                    back.voucher(),
                    back.message(),
                    back.reissuedBy(),
                    back.task() == null ? null : TaskJson.of(back.task()));
        }

        private static String reason(String code, Texts texts) {
            return texts.has("bank." + code) ? texts.text("bank." + code) : texts.text("bank.OTHER", List.of(code));
        }
    }

    /** What somebody has to do, or did. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaskJson(
            String role,
            LocalDate dueOn,
            @Nullable String doneBy,
            @Nullable Instant doneAt,
            @Nullable String note) {

        static TaskJson of(PaymentReturn.Task task) {
            return new TaskJson(task.role(), task.dueOn(), task.doneBy(), task.doneAt(), task.note());
        }
    }
}
