package org.creditback.reimbursement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.creditback.database.Jdbc;
import org.creditback.database.SqlErrors;
import org.creditback.database.TestBooks;
import org.creditback.database.TestDatabase;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.reimbursement.SavedView;
import org.creditback.reimbursement.ViewId;
import org.creditback.reimbursement.ViewTerms;
import org.creditback.reimbursement.ViewedReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RE-2: saved views in the database")
class SavedViewStoreIT {

    private static final ViewedReport REPORT = ViewedReport.REIMBURSEMENT_REPORT;

    private Connection connection;
    private LegalEntityId entity;
    private SavedViewStore views;

    @BeforeEach
    void aLegalEntity() throws SQLException {
        connection = TestDatabase.connect();
        entity = new LegalEntityId(TestBooks.legalEntity(connection, "EUR"));
        views = new SavedViewStore(new RunDatabase(Jdbc.on(connection)));
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private static ViewTerms terms(String name, boolean published) {
        return new ViewTerms(name, Map.of("customer", "C-\"1\"", "period", "LAST_MONTH"), published);
    }

    private ViewId stored(String name, boolean published, String owner) {
        return views.insert(entity, REPORT, terms(name, published), owner).orElseThrow();
    }

    private List<String> names(String person) {
        return views.list(entity, REPORT, person, 100).stream()
                .map(view -> view.terms().name())
                .toList();
    }

    @Test
    void isReadAsItWasWritten() {
        SavedView view = views.find(entity, stored("月报", false, "anna"), "anna").orElseThrow();
        assertThat(view.terms()).isEqualTo(terms("月报", false));
        assertThat(view.owner()).isEqualTo("anna");
        assertThat(view.preferred()).isFalse();
        assertThat(view.version()).isZero();
    }

    @Test
    @DisplayName(
            "A person sees the own and the published views, by name; never those of others, nor of another legal entity")
    void everybodySeesTheirOwn() {
        ViewId own = stored("banks", false, "anna");
        stored("Audit", true, "root");
        stored("Cash", false, "bert");
        assertThat(names("anna")).containsExactly("Audit", "banks");
        assertThat(names("bert")).containsExactly("Audit", "Cash");
        assertThat(views.find(entity, own, "bert")).isEmpty();
        assertThat(views.lock(entity, own, "bert")).isEmpty();
        assertThat(views.find(new LegalEntityId("NONE"), own, "anna")).isEmpty();
    }

    @Test
    @DisplayName("A name stands once among the own and once among the published views, in whatever case")
    void aNameIsTakenOnce() {
        ViewId own = stored("Monthly", false, "anna");
        stored("Weekly", false, "anna");
        assertThat(views.insert(entity, REPORT, terms("MONTHLY", false), "anna"))
                .isEmpty();
        assertThat(views.insert(entity, REPORT, terms("Monthly", false), "bert"))
                .isPresent();
        assertThat(views.insert(entity, REPORT, terms("Monthly", true), "root")).isPresent();
        assertThat(views.insert(entity, REPORT, terms("monthly", true), "anna")).isEmpty();

        SavedView view = views.find(entity, own, "anna").orElseThrow();
        assertThat(views.isTaken(view, terms("weekly", false), "anna")).isTrue();
        assertThat(views.isTaken(view, terms("monthly", false), "anna")).isFalse();
        assertThat(views.isTaken(view, terms("monthly", true), "anna")).isTrue();
    }

    @Test
    void nobodyOverwritesWhatTheyDidNotRead() {
        ViewId view = stored("Monthly", false, "anna");
        assertThat(views.update(view, terms("Yearly", true), "root", 0)).isTrue();
        assertThat(views.update(view, terms("Weekly", false), "anna", 0)).isFalse();
        SavedView now = views.find(entity, view, "bert").orElseThrow();
        assertThat(now.terms()).isEqualTo(terms("Yearly", true));
        assertThat(now.version()).isEqualTo(1);
    }

    @Test
    @DisplayName("A person begins with one view of a report at most; a deleted one is nobody's beginning")
    void aPersonBeginsWithOne() {
        SavedView first = views.find(entity, stored("A", false, "anna"), "anna").orElseThrow();
        SavedView second = views.find(entity, stored("B", true, "root"), "anna").orElseThrow();
        views.prefer(first, "anna");
        views.prefer(second, "anna");
        assertThat(views.list(entity, REPORT, "anna", 100))
                .filteredOn(SavedView::preferred)
                .singleElement()
                .extracting(SavedView::id)
                .isEqualTo(second.id());
        assertThat(views.list(entity, REPORT, "bert", 100)).noneMatch(SavedView::preferred);
        views.delete(second.id());
        assertThat(views.list(entity, REPORT, "anna", 100)).noneMatch(SavedView::preferred);
        views.prefer(first, "anna");
        views.preferNone(entity, REPORT, "anna");
        assertThat(views.list(entity, REPORT, "anna", 100)).noneMatch(SavedView::preferred);
    }

    @Test
    void countsTheOwnAndThePublished() {
        stored("A", false, "anna");
        stored("B", false, "bert");
        stored("C", true, "root");
        assertThat(views.count(entity, REPORT, "anna", false)).isEqualTo(1);
        assertThat(views.count(entity, REPORT, "anna", true)).isEqualTo(1);
        assertThat(views.list(entity, REPORT, "anna", 1)).hasSize(1);
    }

    @Test
    @DisplayName("A condition that is no text comes from another version: the view is read without it")
    void survivesUnknownConditions() {
        ViewId view = stored("A", false, "anna");
        Jdbc.on(connection)
                .update(
                        "UPDATE reimbursement.saved_view SET conditions = '{\"customer\":\"C-1\",\"columns\":[1],\"removed\":\"x\"}' WHERE view_id = ?",
                        view.value());
        assertThat(views.find(entity, view, "anna").orElseThrow().terms().conditions())
                .isEqualTo(Map.of("customer", "C-1", "removed", "x"));
    }

    @Test
    void theDatabaseKeepsTheRules() {
        assertThatThrownBy(() -> stored("", false, "anna"))
                .satisfies(refused ->
                        assertThat(SqlErrors.violatedConstraint(refused)).contains("saved_view_has_a_name"));
    }
}
