package org.creditback.systemtest;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.approval.ApprovalDecision;
import org.creditback.domain.approval.ApprovalPolicy;
import org.creditback.domain.approval.Involvement;
import org.creditback.domain.imports.DocumentType;
import org.creditback.domain.imports.ImportCode;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.domain.ledger.VoucherKind;
import org.creditback.domain.payables.AddressRule;
import org.creditback.domain.payables.AnswerOutcome;
import org.creditback.domain.payables.AnswerReason;
import org.creditback.domain.payables.BankEffect;
import org.creditback.domain.payables.BankFileState;
import org.creditback.domain.payables.BankStatus;
import org.creditback.domain.payables.CallBackResult;
import org.creditback.domain.payables.ChargeBearer;
import org.creditback.domain.payables.HoldReason;
import org.creditback.domain.payables.HoldRelease;
import org.creditback.domain.payables.InvoiceState;
import org.creditback.domain.payables.JournalState;
import org.creditback.domain.payables.LeftOutReason;
import org.creditback.domain.payables.PaymentStage;
import org.creditback.domain.payables.PaymentState;
import org.creditback.domain.payables.RequestSource;
import org.creditback.domain.payables.ReturnAction;
import org.creditback.domain.payables.ReturnReason;
import org.creditback.domain.payables.ServiceLevel;
import org.creditback.domain.payables.VendorHold;
import org.creditback.domain.payables.VendorState;
import org.creditback.domain.payables.VopResult;
import org.creditback.domain.receivables.CreditAge;
import org.creditback.domain.receivables.CustomerHold;
import org.creditback.domain.receivables.ItemStatus;
import org.creditback.domain.receivables.LegalStatus;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.RateBasis;
import org.creditback.domain.reimbursement.ReimbursementState;
import org.creditback.domain.reimbursement.RuleSentence;
import org.creditback.domain.reimbursement.RunProof;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.domain.reimbursement.StopReason;
import org.creditback.domain.reimbursement.Verdict;
import org.creditback.domain.reimbursement.Warning;
import org.creditback.domain.schedule.PostingDateRule;
import org.creditback.domain.schedule.RecurrencePattern;
import org.creditback.ledger.Look;
import org.creditback.ledger.LostRight;
import org.creditback.ledger.PeriodState;
import org.creditback.ledger.ProfileRelation;
import org.creditback.ledger.RoleConflict;
import org.creditback.ledger.SetUpCode;
import org.creditback.ledger.SystemAccount;
import org.creditback.payables.BankMessage;
import org.creditback.payables.BankMessageLine;
import org.creditback.payables.PaymentApproval;
import org.creditback.payables.PaymentWay;
import org.creditback.payables.VendorBankAccount;
import org.creditback.payables.internal.iso20022.BankMessageFault;
import org.creditback.reimbursement.ChainLink;
import org.creditback.reimbursement.CreditQuery;
import org.creditback.reimbursement.Explanation;
import org.creditback.reimbursement.ImportState;
import org.creditback.reimbursement.OccurrenceState;
import org.creditback.reimbursement.ProfileSide;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.ScheduleState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people see of a code has words in the bundle (labels.md 1.4); a house rule like those of {@link TidyTest}. */
class TidyCodesTest {

    private static final Pattern ENUM = Pattern.compile("(?m)^( *)(?:public )?enum (\\w+)");

    private static final Pattern CODE = Pattern.compile("\"([A-Z]{3,}(?:_[A-Z]+)*)\"");

    // What people see of each kind of constant begins with this key; a constant of a kind that is not here is shown
    // nowhere.
    private static final Map<Class<? extends Enum<?>>, String> SHOWN = Map.ofEntries(
            Map.entry(RefusalReason.class, "refusal."),
            Map.entry(SetUpCode.class, "finding."),
            Map.entry(ImportCode.class, "import."),
            Map.entry(ImportKind.class, "importKind."),
            Map.entry(ImportMode.class, "importMode."),
            Map.entry(ImportState.class, "importState."),
            Map.entry(SystemAccount.class, "code."),
            Map.entry(Look.class, "look."),
            Map.entry(RoleConflict.class, "duty."),
            Map.entry(NumberSeries.class, "code."),
            Map.entry(PeriodState.class, "period."),
            Map.entry(ProfileRelation.class, "relation."),
            Map.entry(ProfileSide.class, "profileSide."),
            Map.entry(VoucherKind.class, "voucherKind."),
            Map.entry(DocumentType.class, "tx."),
            Map.entry(ItemStatus.class, "itemStatus."),
            Map.entry(LegalStatus.class, "decline."),
            Map.entry(CustomerHold.class, "holdValue."),
            Map.entry(VendorHold.class, "holdValue."),
            Map.entry(VendorState.class, "vendorState."),
            Map.entry(VendorBankAccount.State.class, "bankState."),
            Map.entry(RequestSource.class, "requestSource."),
            Map.entry(CallBackResult.class, "callResult."),
            Map.entry(PaymentApproval.class, "approval."),
            Map.entry(ApprovalPolicy.class, "approval."),
            Map.entry(ApprovalDecision.class, "decision."),
            Map.entry(Involvement.class, "approve.bar."),
            Map.entry(HoldReason.class, "hold."),
            Map.entry(HoldRelease.class, "holdRelease."),
            Map.entry(InvoiceState.class, "invoiceState."),
            Map.entry(VopResult.class, "vop."),
            Map.entry(LeftOutReason.class, "leftOut."),
            Map.entry(PaymentState.class, "payment."),
            Map.entry(PaymentStage.class, "stage."),
            Map.entry(PaymentWay.Format.class, "format."),
            Map.entry(PaymentWay.Posting.class, "posting."),
            Map.entry(PaymentWay.Grouping.class, "grouping."),
            Map.entry(ServiceLevel.class, "serviceLevel."),
            Map.entry(ChargeBearer.class, "charges."),
            Map.entry(AddressRule.class, "addresses."),
            Map.entry(JournalState.class, "journal."),
            Map.entry(BankFileState.class, "bankFile."),
            Map.entry(AnswerOutcome.class, "answerOutcome."),
            Map.entry(AnswerReason.class, "answerReason."),
            Map.entry(BankEffect.class, "payment."),
            Map.entry(BankMessage.Kind.class, "messageKind."),
            Map.entry(BankMessage.Way.class, "messageWay."),
            Map.entry(BankMessageLine.Level.class, "messageLevel."),
            Map.entry(BankMessageFault.class, "bankFault."),
            Map.entry(BankStatus.class, "bankStatus."),
            Map.entry(ReturnAction.class, "returnAction."),
            Map.entry(ReturnReason.class, "bank."),
            Map.entry(ReimbursementState.class, "reimb."),
            Map.entry(RunState.class, "run."),
            Map.entry(RunAction.class, "eventDetail."),
            Map.entry(StopReason.class, "stop."),
            Map.entry(CandidateState.class, "candidate."),
            Map.entry(DeclineReason.class, "decline."),
            Map.entry(RuleSentence.class, "explain."),
            Map.entry(Verdict.class, "verdict."),
            Map.entry(Explanation.Outcome.class, "outcome."),
            Map.entry(CreditQuery.Shown.class, "shown."),
            Map.entry(CreditAge.class, "age."),
            Map.entry(Warning.class, "warn."),
            Map.entry(OpenDebitMode.class, "openDebit."),
            Map.entry(RateBasis.class, "rate."),
            Map.entry(RecurrencePattern.class, "recurrence."),
            Map.entry(PostingDateRule.class, "postingRule."),
            Map.entry(LostRight.class, "lostRight."),
            Map.entry(ScheduleState.class, "schedule."),
            Map.entry(OccurrenceState.class, "occurrence."),
            Map.entry(ChainLink.class, "chainProof."),
            Map.entry(RunProof.Line.class, "proof."));

    private static final Set<String> NOT_SHOWN = Set.of(
            "ApprovalDecision",
            "ApprovalPolicy",
            "BankStatus.Effect",
            "EntrySide",
            "EntryStatus",
            "FindingCode",
            "Involvement",
            "MessageKind",
            "InvoiceReversal.Obstacle",
            "Remedy",
            "StatusLine.Level",
            "FilterTerm.Kind",
            "CustomerFilter.Field",
            "CustomerFilter.VendorLink",
            "CustomerOrder.Field",
            "Side",
            "VendorOrder.Field",
            "ViewedReport",
            "VopSource",
            "ProofSql");

    @Test
    void everyCodeThatPeopleSeeHasAText() {
        Set<String> texts = TidyTest.keys(
                TidyTest.ROOT.resolve("src/web/src/main/resources/org/creditback/web/labels_en.properties"));
        List<String> missing = SHOWN.entrySet().stream()
                .flatMap(kind -> Stream.of(kind.getKey().getEnumConstants()).map(code -> kind.getValue() + code.name()))
                .filter(key -> !texts.contains(key))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKindOfCodeIsShownOrKnownNotToBe() {
        Set<String> known = SHOWN.keySet().stream().map(TidyCodesTest::nested).collect(toSet());
        known.addAll(NOT_SHOWN);
        Set<String> kinds = TidyTest.files("java")
                .filter(file -> file.toString()
                        .matches(".*/src/(domain|ledger|receivables|payables|reimbursement)/src/main/java/.*"))
                .flatMap(TidyCodesTest::enums)
                .collect(toSet());
        assertThat(kinds).isEqualTo(known);
    }

    // Codes of other kinds in files that write events: of holds, of terms of payment, of the log of a run, of refusals.
    private static final Set<String> NO_EVENT = Set.of(
            "CHECK",
            "ENDED",
            "MANUAL",
            "NET",
            "NOT_AUTHORIZED",
            "PARKED",
            "PERIOD_CLOSED",
            "PERIOD_IN_USE",
            "PROPOSAL_CHANGED",
            "REQUESTED",
            "RESUME_REQUESTED",
            "SCHEDULED",
            "SELF_APPROVAL",
            "STOP_REQUESTED");

    @Test
    @DisplayName("controls.md 3: every kind of event of the audit trail has words, and every kind of object")
    void everyKindOfEventHasWords() {
        Set<String> texts = TidyTest.keys(
                TidyTest.ROOT.resolve("src/web/src/main/resources/org/creditback/web/labels_en.properties"));
        Set<String> codes = TidyTest.files("java")
                .filter(file -> file.toString().contains("/src/main/java/"))
                .map(TidyTest::text)
                .filter(text -> text.contains("AuditEvent("))
                .flatMap(text -> TidyTest.matches(CODE, text).map(code -> code.group(1)))
                .filter(code -> !NO_EVENT.contains(code) && !code.startsWith("REFUSED_"))
                .collect(toSet());
        assertThat(codes).hasSizeGreaterThan(40).allMatch(code -> isSaid(code, texts));
    }

    // As the page of the audit trail does: by its own words, or as an object and what became of it.
    private static boolean isSaid(String code, Set<String> texts) {
        int verb = Math.max(0, code.lastIndexOf('_'));
        return texts.contains("auditAction." + code)
                || texts.contains("auditObject." + code)
                || (texts.contains("auditObject." + code.substring(0, verb))
                        && texts.contains("auditVerb." + code.substring(verb + 1)));
    }

    private static String nested(Class<?> kind) {
        return kind.getName().replaceAll(".*\\.", "").replace('$', '.');
    }

    private static Stream<String> enums(Path file) {
        String type = file.getFileName().toString().replace(".java", "");
        return TidyTest.matches(ENUM, TidyTest.text(file))
                .map(kind -> kind.group(1).isEmpty() ? type : type + "." + kind.group(2));
    }
}
