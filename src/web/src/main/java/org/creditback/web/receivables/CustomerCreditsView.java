package org.creditback.web.receivables;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.receivables.CreditAge;
import org.creditback.domain.receivables.FilterTerm;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.receivables.ReceivablesParameters;
import org.creditback.receivables.ReceivablesSetUp;
import org.creditback.reimbursement.Counted;
import org.creditback.reimbursement.CreditBalances;
import org.creditback.reimbursement.CreditFigures;
import org.creditback.reimbursement.CreditLine;
import org.creditback.reimbursement.CreditPage;
import org.creditback.reimbursement.CreditQuery.Shown;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.jspecify.annotations.Nullable;

/** Customers with credit balance, aged, each with what a run of today would decide; filter and page stand in the address. */
@Named
@ViewScoped
public class CustomerCreditsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    @EJB
    CreditBalances balances;

    @EJB
    ReceivablesSetUp setUp;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    private @Nullable CreditsInput input;
    private @Nullable String after;

    @PostConstruct
    void read() {
        input = CreditsInput.of(page::list);
        after = page.parameter("after");
    }

    /** Says at its input what is wrong with the filter of the address; before anything of the page is shown. */
    public void check() {
        try {
            getInput().query();
        } catch (Refusal malformed) {
            page.refuseAt(
                    malformed.field(),
                    "refusal." + malformed.code(),
                    malformed.arguments().toArray());
        }
    }

    public boolean isMalformed() {
        try {
            return getInput().query().filter() == null;
        } catch (Refusal malformed) {
            return true;
        }
    }

    private CreditPage credits() {
        return page.once(
                "credits",
                () -> isMalformed()
                        ? new CreditPage(List.of(), null)
                        : balances.page(entity.id(), getInput().query(), after, PAGE));
    }

    public List<CreditLine> getLines() {
        return credits().lines();
    }

    /** The account after which the next page begins; null for none. */
    public @Nullable String getNext() {
        return credits().next();
    }

    public boolean isFirstPage() {
        return after == null;
    }

    /** Totals of all that the filter considers, whatever is shown of them; null while they are being counted. */
    public @Nullable Counted<CreditFigures> getFigures() {
        return page.once("figures", () -> {
                    return isMalformed()
                            ? Optional.<Counted<CreditFigures>>empty()
                            : balances.figures(
                                    entity.id(), getInput().getFilter().filter());
                })
                .orElse(null);
    }

    /** What the judgement takes from the parameters. */
    public ReceivablesParameters getParameters() {
        return page.once("parameters", () -> setUp.parameters(entity.id()));
    }

    /** The posting date of the run that is imagined. */
    public LocalDate getToday() {
        return page.today(entity.get().timeZone());
    }

    /** As columns: the youngest first. */
    public List<CreditAge> getAges() {
        return List.of(CreditAge.NOT_DUE, CreditAge.TO_30, CreditAge.TO_60, CreditAge.TO_90, CreditAge.OVER_90);
    }

    public Shown[] getChoices() {
        return Shown.values();
    }

    public OpenDebitMode[] getOpenDebitModes() {
        return OpenDebitMode.values();
    }

    /** The reasons that a customer can be declined for before a run. */
    public List<DeclineReason> getReasons() {
        return Stream.of(DeclineReason.values())
                .filter(reason -> reason != DeclineReason.CHANGED_SINCE_SELECTION && reason != DeclineReason.RUN_ENDED)
                .toList();
    }

    /** Whether the dialog can be opened for an account: one that reads as a pattern or a list would reach others too. */
    public boolean isMarkable(String account) {
        return account.indexOf(',') < 0
                && FilterTerm.parse(account)
                        .filter(term -> term.kind() == FilterTerm.Kind.EQUAL
                                && !term.excluded()
                                && term.from().equals(account))
                        .isPresent();
    }

    /** The address of a file of the same customers. */
    public String export(String format) {
        return "/pages/receivables/customer-credits/file?" + conditions() + "&format=" + format;
    }

    /** The address of the page of the same conditions after an account; blank for the first page. */
    public String at(String account) {
        return "/pages/receivables/customer-credits.xhtml?" + conditions()
                + (account.isEmpty() ? "" : "&after=" + encoded(account));
    }

    private String conditions() {
        return "entity=" + encoded(Objects.requireNonNull(entity.getCode()))
                + getInput().getParts().entrySet().stream()
                        .map(part -> "&" + part.getKey() + "=" + encoded(part.getValue()))
                        .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public CreditsInput getInput() {
        return Objects.requireNonNull(input);
    }
}
