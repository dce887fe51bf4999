package org.creditback.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.reimbursement.SavedView;
import org.creditback.reimbursement.SavedViews;
import org.creditback.reimbursement.ViewId;
import org.creditback.reimbursement.ViewTerms;
import org.creditback.reimbursement.ViewedReport;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.jspecify.annotations.Nullable;

/** The saved views beside the conditions of the reimbursement report: which one is shown, and what becomes of it. */
@Named
@ViewScoped
public class SavedViewsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final ViewedReport REPORT = ViewedReport.REIMBURSEMENT_REPORT;
    private static final String PAGE = "/pages/reimbursement/reimbursement-report.xhtml";
    private static final String REDIRECT = PAGE + "?faces-redirect=true&entity=%s&view=%s";

    @EJB
    SavedViews views;

    @Inject
    LegalEntityView entity;

    @Inject
    CallerView caller;

    @Inject
    Page page;

    private @Nullable ViewId shown;
    private int version;
    private String name = "";
    private boolean published;
    private boolean deleting;

    /**
     * The conditions that the page shows: those of its address, else of the view that it names, else of the one that the person begins with.
     *
     * @param asked the conditions of the address
     */
    Map<String, String> open(Map<String, String> asked) {
        // A form that was sent without conditions asks for everything.
        boolean chosen = !asked.isEmpty() || !page.text("filtered").isEmpty();
        Optional<SavedView> view = page.text("view").isEmpty()
                ? getAll().stream().filter(each -> each.preferred() && !chosen).findFirst()
                : find(page.text("view"));
        view.ifPresent(this::show);
        return chosen ? asked : view.map(found -> found.terms().conditions()).orElse(asked);
    }

    private Optional<SavedView> find(String id) {
        return getAll().stream().filter(each -> each.id().toString().equals(id)).findFirst();
    }

    private void show(SavedView view) {
        shown = view.id();
        version = view.version();
        name = view.terms().name();
        // What somebody else saves beside a published view is their own.
        published = view.terms().published() && caller.isAdmin();
    }

    /** All that the caller may apply, in the order of their names. */
    public List<SavedView> getAll() {
        return page.once("views", () -> views.list(entity.id(), REPORT));
    }

    /** The one that is shown; null for none, also where it was deleted meanwhile. */
    public @Nullable SavedView getShown() {
        return shown == null ? null : find(shown.toString()).orElse(null);
    }

    /** Whether other conditions are shown than it keeps. */
    public boolean isChanged(Map<String, String> conditions) {
        SavedView view = getShown();
        return view != null && !view.terms().conditions().equals(conditions);
    }

    /** May the caller replace and delete the one that is shown? */
    public boolean isOwn() {
        SavedView view = getShown();
        return view != null && (caller.isAdmin() || !view.terms().published());
    }

    /** The address that shows a view: its conditions stand in it, so that files and bookmarks have them. */
    public String address(SavedView view) {
        return PAGE + "?entity=" + encoded(Objects.requireNonNull(entity.getCode())) + "&view=" + view.id()
                + new TreeMap<>(view.terms().conditions())
                        .entrySet().stream()
                                .map(part -> "&" + encoded(part.getKey()) + "=" + encoded(part.getValue()))
                                .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Keeps the conditions under the typed name, and shows them as that view. */
    public String saveNew(Map<String, String> conditions) {
        SavedView made = views.save(entity.id(), REPORT, new ViewTerms(name, conditions, published));
        page.confirmOnNext("msg.saved");
        return REDIRECT.formatted(entity.getCode(), made.id());
    }

    /** Keeps conditions and name in the view that is shown. Where somebody else was first, a second time replaces that. */
    public @Nullable String replace(Map<String, String> conditions) {
        try {
            SavedView view = views.change(
                    entity.id(), Objects.requireNonNull(shown), new ViewTerms(name, conditions, published), version);
            page.confirmOnNext("msg.saved");
            return REDIRECT.formatted(entity.getCode(), view.id());
        } catch (Refusal refusal) {
            stale(refusal);
            return null;
        }
    }

    public void askToDelete() {
        deleting = true;
    }

    public void askNoMore() {
        deleting = false;
    }

    public @Nullable String delete() {
        deleting = false;
        try {
            String gone = name();
            views.delete(entity.id(), Objects.requireNonNull(shown), version);
            page.confirmOnNext("msg.deleted", gone);
            return REDIRECT.formatted(entity.getCode(), 0);
        } catch (Refusal refusal) {
            stale(refusal);
            return null;
        }
    }

    private String name() {
        SavedView view = getShown();
        return view == null ? name : view.terms().name();
    }

    private void stale(Refusal refusal) {
        if (refusal.reason() != RefusalReason.STALE_VERSION) {
            throw refusal;
        }
        page.forget();
        SavedView now = getShown();
        version = now == null ? version : now.version();
        page.refuse("msg.stale");
    }

    /** Begins with the view that is shown from now on. */
    public void prefer() {
        views.prefer(entity.id(), REPORT, shown);
        page.forget();
        page.confirm("msg.saved");
    }

    public void preferNone() {
        views.prefer(entity.id(), REPORT, null);
        page.forget();
        page.confirm("msg.saved");
    }

    /** Whether the caller begins with some view. */
    public boolean isSomePreferred() {
        return getAll().stream().anyMatch(SavedView::preferred);
    }

    public boolean isDeleting() {
        return deleting;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public boolean isPublished() {
        return published;
    }

    public void setPublished(boolean published) {
        this.published = published;
    }
}
