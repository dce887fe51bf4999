package org.creditback.web.reimbursement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.reimbursement.SavedView;
import org.creditback.reimbursement.SavedViews;
import org.creditback.reimbursement.ViewId;
import org.creditback.reimbursement.ViewTerms;
import org.creditback.reimbursement.ViewedReport;
import org.creditback.web.page.Fakes;
import org.jspecify.annotations.Nullable;

/** What somebody sees of the saved views, in memory. */
class FakeSavedViews implements SavedViews {

    final List<SavedView> stored = new ArrayList<>();

    static SavedView view(long id, String name, Map<String, String> conditions, boolean published) {
        return new SavedView(
                new ViewId(id),
                Fakes.FI01,
                ViewedReport.REIMBURSEMENT_REPORT,
                new ViewTerms(name, conditions, published),
                "somebody",
                false,
                0);
    }

    void changeBySomebodyElse(long id) {
        stored.replaceAll(view -> view.id().value() == id ? with(view, view.terms(), view.preferred(), 1) : view);
    }

    private static SavedView with(SavedView view, ViewTerms terms, boolean preferred, int more) {
        return new SavedView(
                view.id(), view.entity(), view.report(), terms, view.owner(), preferred, view.version() + more);
    }

    @Override
    public List<SavedView> list(LegalEntityId entity, ViewedReport report) {
        return List.copyOf(stored);
    }

    @Override
    public SavedView save(LegalEntityId entity, ViewedReport report, ViewTerms terms) {
        if (stored.stream().anyMatch(view -> view.terms().name().equals(terms.name()))) {
            throw Refusal.ofField(RefusalReason.ALREADY_EXISTS, "name", terms.name());
        }
        SavedView made = view(stored.size() + 1, terms.name(), terms.conditions(), terms.published());
        stored.add(made);
        return made;
    }

    @Override
    public SavedView change(LegalEntityId entity, ViewId id, ViewTerms terms, int version) {
        SavedView changed = with(current(id, version), terms, false, 1);
        stored.replaceAll(view -> view.id().equals(id) ? changed : view);
        return changed;
    }

    private SavedView current(ViewId id, int version) {
        SavedView found = stored.stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, id));
        if (found.version() != version) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        return found;
    }

    @Override
    public void delete(LegalEntityId entity, ViewId id, int version) {
        stored.remove(current(id, version));
    }

    @Override
    public void prefer(LegalEntityId entity, ViewedReport report, @Nullable ViewId id) {
        stored.replaceAll(view -> with(view, view.terms(), view.id().equals(id), 0));
    }
}
