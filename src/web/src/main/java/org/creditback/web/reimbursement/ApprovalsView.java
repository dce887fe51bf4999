package org.creditback.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.creditback.domain.reimbursement.Warning;
import org.creditback.reimbursement.RiskFlag;
import org.creditback.reimbursement.RunApprovals;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.SubmittedRun;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;

/** The runs of all legal entities of the reader that wait for an approval, the oldest first. */
@Named
@RequestScoped
public class ApprovalsView {

    private static final int PAGE = 25;

    @EJB
    RunApprovals approvals;

    @Inject
    Page page;

    @Inject
    TextsView text;

    private List<SubmittedRun> runs() {
        int after = page.number("after");
        return page.once("waiting", () -> approvals.waiting(isMine(), after == 0 ? null : new RunId(after), PAGE + 1));
    }

    public List<SubmittedRun> getRuns() {
        return runs().stream().limit(PAGE).toList();
    }

    /** Only those that the reader may decide on. */
    public boolean isMine() {
        return page.parameter("mine") != null;
    }

    /** The run after which the next page begins; 0 for none. */
    public long getNext() {
        return runs().size() > PAGE ? runs().get(PAGE - 1).run().value() : 0;
    }

    public boolean isFirstPage() {
        return page.number("after") == 0;
    }

    /** How many wait for the reader. */
    public int getCount() {
        return page.once("waiting for caller", approvals::waitingForCaller);
    }

    /** How long a run has waited. */
    public String waited(SubmittedRun run) {
        Duration age = Duration.between(run.submittedAt(), page.now());
        return text.of("approve.age", age.toDays(), age.toHoursPart());
    }

    /** What to look at twice, in words. */
    public List<String> words(List<RiskFlag> flags) {
        return flags.stream().map(this::words).collect(Collectors.toList());
    }

    private String words(RiskFlag flag) {
        boolean warning = List.of(Warning.values()).stream()
                .anyMatch(known -> known.name().equals(flag.code()));
        return warning
                ? text.of("risk.WARNING", text.label("warn", flag.code()), flag.count())
                : text.of("risk." + flag.code(), flag.count());
    }
}
