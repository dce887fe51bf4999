package org.creditback.web.payments;

import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.payables.BankFileState;
import org.creditback.domain.payables.JournalState;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.PaymentApproval;
import org.creditback.payables.PaymentJournal;

/**
 * A step of a payment journal or a bank file on its way.
 *
 * @param label  key of its name
 * @param state  for its picture
 * @param passed it lies behind
 * @param now    the journal or file is here
 */
public record PaymentStep(String label, String state, boolean passed, boolean now) {

    static List<PaymentStep> of(PaymentJournal journal) {
        List<String> way = new ArrayList<>(List.of("journal.CREATED"));
        if (journal.approval() == PaymentApproval.ALWAYS) {
            way.add("journal.SUBMITTED");
        }
        way.addAll(List.of("journal.APPROVED", "payment.GENERATED", "journal.POSTED"));
        return steps(way, way.indexOf(reached(journal)));
    }

    private static String reached(PaymentJournal journal) {
        if (journal.posted()) {
            return "journal.POSTED";
        }
        boolean generated = journal.state() == JournalState.APPROVED
                && Journals.count(journal, state -> state != PaymentState.CANCELED) > 0
                && Journals.count(journal, state -> state == PaymentState.APPROVED) == 0;
        return generated ? "payment.GENERATED" : "journal." + journal.state();
    }

    static List<PaymentStep> of(BankFileState state) {
        List<String> way = state == BankFileState.DISCARDED
                ? List.of("bankFile.BUILT", "bankFile.DISCARDED")
                : List.of("bankFile.BUILT", "bankFile.RELEASED", "bankFile.HANDED_OVER", "bankFile.ANSWERED");
        return steps(way, way.indexOf("bankFile." + state));
    }

    private static List<PaymentStep> steps(List<String> way, int reached) {
        List<PaymentStep> steps = new ArrayList<>();
        for (int at = 0; at < way.size(); at++) {
            String label = way.get(at);
            steps.add(new PaymentStep(label, label.substring(label.indexOf('.') + 1), at < reached, at == reached));
        }
        return steps;
    }
}
