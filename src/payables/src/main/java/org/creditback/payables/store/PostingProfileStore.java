package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.PostingProfile;

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
}
