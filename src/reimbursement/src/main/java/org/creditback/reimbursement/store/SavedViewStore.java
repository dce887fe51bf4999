package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.reimbursement.SavedView;
import org.creditback.reimbursement.ViewId;
import org.creditback.reimbursement.ViewTerms;
import org.creditback.reimbursement.ViewedReport;

/** Saved views, each as one person sees it. */
@Dependent
public class SavedViewStore {

    // What the person sees, and whether they begin with it.
    private static final String SEEN = """
            SELECT v.view_id, v.legal_entity, v.report, v.name, v.conditions, v.published, v.owner, v.version,
                   EXISTS (SELECT FROM reimbursement.preferred_view p WHERE p.view_id = v.view_id AND p.user_name = ?)
              FROM reimbursement.saved_view v
             WHERE (v.published OR v.owner = ?) AND v.legal_entity = ?
            """;

    private final RunDatabase database;

    @Inject
    public SavedViewStore(RunDatabase database) {
        this.database = database;
    }

    /** What a person sees of a report, in the order of the names; published before own ones of the same name. */
    public List<SavedView> list(LegalEntityId entity, ViewedReport report, String person, int most) {
        return database.jdbc()
                .list(
                        SEEN + " AND v.report = ? ORDER BY lower(v.name), NOT v.published LIMIT ?",
                        SavedViewStore::view,
                        person,
                        person,
                        entity.code(),
                        report.name(),
                        most);
    }

    public Optional<SavedView> find(LegalEntityId entity, ViewId view, String person) {
        return database.jdbc()
                .one(SEEN + " AND v.view_id = ?", SavedViewStore::view, person, person, entity.code(), view.value());
    }

    /** The view, held until the transaction ends. */
    public Optional<SavedView> lock(LegalEntityId entity, ViewId view, String person) {
        return database.jdbc()
                .one(
                        SEEN + " AND v.view_id = ? FOR NO KEY UPDATE OF v",
                        SavedViewStore::view,
                        person,
                        person,
                        entity.code(),
                        view.value());
    }

    /** How many views of a report are published, or a person's own. */
    public int count(LegalEntityId entity, ViewedReport report, String person, boolean published) {
        return database.jdbc()
                .one("""
                        SELECT count(*) FROM reimbursement.saved_view
                         WHERE legal_entity = ? AND report = ? AND published = ? AND (published OR owner = ?)""", row -> row.getInt(1), entity.code(), report.name(), published, person)
                .orElseThrow();
    }

    /** Stores a view; empty where its name is taken. */
    public Optional<ViewId> insert(LegalEntityId entity, ViewedReport report, ViewTerms terms, String owner) {
        return database.jdbc()
                .one(
                        """
                        INSERT INTO reimbursement.saved_view (legal_entity, report, name, conditions, published, owner)
                        VALUES (?, ?, ?, ?::jsonb, ?, ?) ON CONFLICT DO NOTHING RETURNING view_id""",
                        row -> new ViewId(row.getLong(1)),
                        entity.code(),
                        report.name(),
                        terms.name(),
                        ConditionsJson.write(terms.conditions()),
                        terms.published(),
                        owner);
    }

    /** Whether another view would have the name where these terms put it. */
    public boolean isTaken(SavedView view, ViewTerms terms, String owner) {
        return database.jdbc()
                .one(
                        """
                        SELECT EXISTS (SELECT FROM reimbursement.saved_view
                                        WHERE legal_entity = ? AND report = ? AND lower(name) = lower(?) AND published = ?
                                          AND (published OR owner = ?) AND view_id <> ?)""",
                        row -> row.getBoolean(1),
                        view.entity().code(),
                        view.report().name(),
                        terms.name(),
                        terms.published(),
                        owner,
                        view.id().value())
                .orElseThrow();
    }

    /** Replaces the terms; false where the version is not the stored one. */
    public boolean update(ViewId view, ViewTerms terms, String owner, int version) {
        return database.jdbc()
                        .update(
                                """
                                UPDATE reimbursement.saved_view
                                   SET (name, conditions, published, owner, version) = (?, ?::jsonb, ?, ?, version + 1)
                                 WHERE view_id = ? AND version = ?""",
                                terms.name(),
                                ConditionsJson.write(terms.conditions()),
                                terms.published(),
                                owner,
                                view.value(),
                                version)
                == 1;
    }

    public void delete(ViewId view) {
        database.jdbc().update("DELETE FROM reimbursement.saved_view WHERE view_id = ?", view.value());
    }

    /** Lets a person begin with no view of a report. */
    public void preferNone(LegalEntityId entity, ViewedReport report, String person) {
        database.jdbc()
                .update(
                        "DELETE FROM reimbursement.preferred_view WHERE legal_entity = ? AND report = ? AND user_name = ?",
                        entity.code(),
                        report.name(),
                        person);
    }

    /** Lets a person begin with a view. */
    public void prefer(SavedView view, String person) {
        database.jdbc()
                .update(
                        """
                        INSERT INTO reimbursement.preferred_view (legal_entity, report, user_name, view_id) VALUES (?, ?, ?, ?)
                            ON CONFLICT (legal_entity, report, user_name) DO UPDATE SET view_id = excluded.view_id""",
                        view.entity().code(),
                        view.report().name(),
                        person,
                        view.id().value());
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                new ViewId(row.getLong(1)),
                new LegalEntityId(row.getString(2)),
                ViewedReport.valueOf(row.getString(3)),
                new ViewTerms(row.getString(4), ConditionsJson.read(row.getString(5)), row.getBoolean(6)),
                row.getString(7),
                row.getBoolean(9),
                row.getInt(8));
    }
}
