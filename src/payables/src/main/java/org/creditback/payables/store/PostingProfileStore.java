package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.PostingProfile;
import org.creditback.ledger.ProfileRelation;
import org.creditback.ledger.ProfileRow;

/** Posting profiles of vendors. */
@Dependent
public class PostingProfileStore {

    private final PayablesDatabase database;

    @Inject
    public PostingProfileStore(PayablesDatabase database) {
        this.database = database;
    }

    /** Adds profiles that hold for all vendors. */
    public void insert(LegalEntityId entity, List<PostingProfile> profiles) {
        database.jdbc()
                .update(
                        """
                        INSERT INTO payables.posting_profile (legal_entity, profile, relation, summary_account, is_default)
                        SELECT ?, profile, 'ALL', summary_account, is_default
                          FROM unnest(?::text[], ?::text[], ?::boolean[]) AS given (profile, summary_account, is_default)""",
                        entity.code(),
                        profiles.stream().map(PostingProfile::profile).toArray(String[]::new),
                        profiles.stream().map(PostingProfile::summaryAccount).toArray(String[]::new),
                        profiles.stream().map(PostingProfile::isDefault).toArray(Boolean[]::new));
    }

    /** The profiles that hold for all vendors, in name order. */
    public List<PostingProfile> forAll(LegalEntityId entity) {
        return database.jdbc().list("""
                        SELECT profile, summary_account FROM payables.posting_profile
                         WHERE legal_entity = ? AND relation = 'ALL' ORDER BY profile""", row -> new PostingProfile(row.getString(1), row.getString(2)), entity.code());
    }

    /** The accounts that any profile names. */
    public Set<String> summaryAccounts(LegalEntityId entity) {
        return Set.copyOf(database.jdbc()
                .list(
                        "SELECT DISTINCT summary_account FROM payables.posting_profile WHERE legal_entity = ?",
                        row -> row.getString(1),
                        entity.code()));
    }

    /** Whether a default profile holds for all vendors. */
    public boolean hasDefault(LegalEntityId entity) {
        return database.jdbc().one("""
                        SELECT EXISTS (SELECT FROM payables.posting_profile
                                        WHERE legal_entity = ? AND relation = 'ALL' AND is_default)""", row -> row.getBoolean(1), entity.code()).orElseThrow();
    }

    /** Whether a profile of this name holds for all vendors. */
    public boolean exists(LegalEntityId entity, String profile) {
        return forAll(entity).stream().anyMatch(each -> each.profile().equals(profile));
    }

    /** Every row, by profile, relation and value. */
    public List<ProfileRow> rows(LegalEntityId entity) {
        return database.jdbc()
                .list(
                        """
                        SELECT profile, relation, relation_value, summary_account, is_default, version FROM payables.posting_profile
                         WHERE legal_entity = ?
                         ORDER BY profile, array_position(ARRAY['TABLE', 'GROUP', 'ALL'], relation::text), relation_value""",
                        row -> new ProfileRow(
                                row.getString(1),
                                ProfileRelation.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getBoolean(5),
                                row.getInt(6)),
                        entity.code());
    }

    /** Adds a row, a default one where its profile is the default; false where it is there already. */
    public boolean add(LegalEntityId entity, ProfileRow row) {
        return database.jdbc()
                        .update(
                                """
                                INSERT INTO payables.posting_profile (legal_entity, profile, relation, relation_value, summary_account, is_default)
                                VALUES (?, ?, ?, ?, ?, EXISTS (SELECT FROM payables.posting_profile
                                                                WHERE legal_entity = ? AND profile = ? AND is_default))
                                    ON CONFLICT DO NOTHING""",
                                entity.code(),
                                row.profile(),
                                row.relation(),
                                row.value(),
                                row.summaryAccount(),
                                entity.code(),
                                row.profile())
                == 1;
    }

    /** Changes the account of a row; false where its version is another one by now. */
    public boolean change(LegalEntityId entity, ProfileRow row) {
        return database.jdbc()
                        .update(
                                """
                                UPDATE payables.posting_profile SET summary_account = ?, version = version + 1
                                 WHERE legal_entity = ? AND profile = ? AND relation = ? AND relation_value = ? AND version = ?""",
                                row.summaryAccount(),
                                entity.code(),
                                row.profile(),
                                row.relation(),
                                row.value(),
                                row.version())
                == 1;
    }

    /** Deletes a row; false where its version is another one by now. */
    public boolean delete(LegalEntityId entity, ProfileRow row) {
        return database.jdbc().update("""
                                DELETE FROM payables.posting_profile
                                 WHERE legal_entity = ? AND profile = ? AND relation = ? AND relation_value = ? AND version = ?""", entity.code(), row.profile(), row.relation(), row.value(), row.version())
                == 1;
    }

    /** Whether vendors, or the template of one-time vendors, name the profile. */
    public boolean isNamed(LegalEntityId entity, String profile) {
        return database.jdbc()
                .one("""
                        SELECT EXISTS (SELECT FROM payables.vendor WHERE legal_entity = ? AND posting_profile = ?)
                            OR EXISTS (SELECT FROM payables.one_time_template WHERE legal_entity = ? AND posting_profile = ?)""", row -> row.getBoolean(1), entity.code(), profile, entity.code(), profile)
                .orElseThrow();
    }
}
