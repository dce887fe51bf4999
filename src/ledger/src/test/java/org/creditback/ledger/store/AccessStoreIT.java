package org.creditback.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.creditback.database.Jdbc;
import org.creditback.database.SqlErrors;
import org.creditback.database.TestDatabase;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.AccountStanding;
import org.creditback.ledger.Address;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.LegalEntityRecord;
import org.creditback.ledger.Look;
import org.creditback.ledger.Roles;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.UserFilter;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("controls.md C-5, C-7: accounts, grants and the audit trail")
class AccessStoreIT {

    private static final LegalEntityId FIRST = new LegalEntityId("ACCESS-1");
    private static final LegalEntityId SECOND = new LegalEntityId("ACCESS-2");

    private Connection connection;
    private Jdbc jdbc;
    private UserAccountStore accounts;
    private GrantStore grants;
    private AuditStore audit;

    @BeforeEach
    void twoLegalEntities() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        LedgerDatabase database = new LedgerDatabase(jdbc);
        accounts = new UserAccountStore(database);
        grants = new GrantStore(database);
        audit = new AuditStore(database);
        for (LegalEntityId entity : List.of(FIRST, SECOND)) {
            new LegalEntityStore(database)
                    .insert(
                            new LegalEntity(entity, "Access", CurrencyUnit.EUR, "FI", ZoneOffset.UTC, "en"),
                            Address.NONE,
                            false);
        }
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aGrantReachesOneLegalEntityAndAStarReachesAll() {
        insert("one", List.of(FIRST.code()));
        insert("all", List.of(UserAccount.EVERY_LEGAL_ENTITY));
        insert("none", List.of());
        assertThat(grants.reaches("one", FIRST)).isTrue();
        assertThat(grants.reaches("one", SECOND)).isFalse();
        assertThat(grants.reaches("all", SECOND)).isTrue();
        assertThat(grants.reaches("all", new LegalEntityId("ACCESS-3"))).isFalse();
        assertThat(grants.reaches("none", FIRST)).isFalse();
        assertThat(grants.of("one")).containsExactly(FIRST);
        assertThat(grants.of("all")).contains(FIRST, SECOND);
        assertThat(grants.of("none")).isEmpty();
        assertThat(grants.all()).contains(FIRST, SECOND);
    }

    @Test
    @DisplayName("F26: a disabled account reaches nothing, whatever it was granted")
    void aDisabledAccountReachesNothing() {
        insert("gone", List.of(FIRST.code()));
        insert("gone.from.all", List.of(UserAccount.EVERY_LEGAL_ENTITY));
        for (String name : List.of("gone", "gone.from.all")) {
            assertThat(grants.reaches(name, FIRST)).isTrue();
            assertThat(grants.mayAct(name)).isTrue();
            UserAccount account = accounts.find(name).orElseThrow();
            accounts.update(new UserAccount(name, account.roles(), account.legalEntities(), null, false));
            assertThat(grants.reaches(name, FIRST)).isFalse();
            assertThat(grants.of(name)).isEmpty();
            assertThat(grants.mayAct(name)).isFalse();
        }
        insert("stays", List.of(FIRST.code()));
        assertThat(grants.reaches("stays", FIRST)).isTrue();
    }

    @Test
    @DisplayName("C-5: an account of another directory reaches what it was granted")
    void anAccountOfAnotherDirectoryReachesItsGrants() {
        jdbc.update("INSERT INTO ledger.user_grant (user_name, legal_entity) VALUES ('from.oidc', ?)", FIRST.code());
        assertThat(grants.reaches("from.oidc", FIRST)).isTrue();
        assertThat(grants.mayAct("from.oidc")).isTrue();
    }

    @Test
    void oneMoreGrantIsAddedOnlyWhereItIsNotCovered() {
        insert("one", List.of(FIRST.code()));
        insert("all", List.of(UserAccount.EVERY_LEGAL_ENTITY));
        for (String name : List.of("one", "all")) {
            accounts.addGrant(name, SECOND.code());
            accounts.addGrant(name, SECOND.code());
        }
        assertThat(accounts.find("one").orElseThrow().legalEntities()).containsExactly(FIRST.code(), SECOND.code());
        assertThat(accounts.find("all").orElseThrow().legalEntities()).containsExactly(UserAccount.EVERY_LEGAL_ENTITY);
    }

    @Test
    void anAccountIsReadAsItWasWritten() {
        UserAccount account = new UserAccount(
                "store.it", Set.of(Roles.AR_CLERK, Roles.AUDITOR), List.of(FIRST.code()), "zh-CN", true);
        assertThat(accounts.insert(account, "hash", true)).isTrue();
        assertThat(accounts.insert(account, "other", false)).isFalse();
        assertThat(accounts.find("store.it")).contains(account);
        UserAccount changed = new UserAccount("store.it", Set.of(Roles.ADMIN), List.of("*"), null, false);
        accounts.update(changed);
        accounts.changePassword("store.it", "new hash", false);
        assertThat(accounts.find("store.it")).contains(changed);
        assertThat(accounts.list(UserFilter.NONE, "store.is", 1)).containsExactly(changed);
        assertThat(accounts.enabledWithRole(Roles.ADMIN)).isZero();
    }

    @Test
    void aListShowsWhatItsFilterSays() {
        accounts.insert(account("it.Both", Roles.AR_CLERK, Roles.CONTROLLER), "hash", false);
        accounts.insert(account("it.one", Roles.CONTROLLER), "hash", false);
        accounts.insert(
                new UserAccount("it.two", Set.of(Roles.AUDITOR), List.of(SECOND.code()), null, false), "hash", false);
        assertThat(names(new UserFilter("IT.B", null, null, null, false))).containsExactly("it.Both");
        assertThat(names(new UserFilter("it.%", null, null, null, false))).isEmpty();
        assertThat(names(new UserFilter("it.", Roles.CONTROLLER, null, null, false)))
                .containsExactly("it.Both", "it.one");
        assertThat(names(new UserFilter("it.", null, SECOND.code(), null, false)))
                .containsExactly("it.two");
        assertThat(names(new UserFilter("it.", null, null, false, false))).containsExactly("it.two");
        assertThat(names(new UserFilter("it.", null, null, null, true))).containsExactly("it.Both");
        assertThat(accounts.list(new UserFilter("it.", null, null, null, false), "it.Both", 1))
                .extracting(UserAccount::name)
                .containsExactly("it.one");
    }

    @Test
    void everyChangeIsAnotherVersionAndOnlySomeAreAnotherEpoch() {
        accounts.insert(account("it.standing", Roles.AUDITOR), "hash", true);
        assertThat(accounts.standing("it.standing"))
                .contains(new AccountStanding(0, true, Set.of(Roles.AUDITOR), true, Look.SYSTEM));
        accounts.choose("it.standing", "fi", Look.DARK);
        accounts.changePassword("it.standing", "other", false);
        accounts.endSessions("it.standing");
        assertThat(accounts.standing("it.standing"))
                .contains(new AccountStanding(1, true, Set.of(Roles.AUDITOR), false, Look.DARK));
        assertThat(accounts.lock("it.standing").orElseThrow().version()).isEqualTo(2);
        assertThat(accounts.passwordHash("it.standing")).contains("other");
        assertThat(accounts.lock("it.nobody")).isEmpty();
        assertThatThrownBy(() -> jdbc.update("UPDATE ledger.user_account SET look = 'PINK' WHERE name = 'it.standing'"))
                .satisfies(
                        error -> assertThat(SqlErrors.violatedConstraint(error)).contains("user_look_is_known"));
    }

    @Test
    void aLegalEntityChangesUnderItsVersionOnly() {
        LegalEntityStore store = new LegalEntityStore(new LedgerDatabase(jdbc));
        LegalEntityRecord before = store.record(FIRST).orElseThrow();
        LegalEntityRecord changed = new LegalEntityRecord(
                new LegalEntity(FIRST, "Åbo Böcker", CurrencyUnit.EUR, "SE", ZoneOffset.UTC, "sv"),
                new Address("Gatan", "1", "20100", "Åbo"),
                before.version());
        assertThat(store.update(changed)).isTrue();
        assertThat(store.update(changed)).isFalse();
        assertThat(store.record(FIRST))
                .contains(new LegalEntityRecord(changed.entity(), changed.address(), before.version() + 1));
        assertThat(store.matching(List.of(FIRST, SECOND), "åbo", "", 10)).containsExactly(changed.entity());
        assertThat(store.matching(List.of(FIRST, SECOND), "access-", FIRST.code(), 10))
                .extracting(LegalEntity::id)
                .containsExactly(SECOND);
        assertThat(store.matching(List.of(SECOND), "åbo", "", 10)).isEmpty();
    }

    @Test
    void triesAreCountedByObjectAndAction() {
        for (String action : List.of("PASSWORD_REFUSED", "PASSWORD_REFUSED", "LOGGED_IN")) {
            audit.insert(new AuditEvent(null, "it.tries", action, "USER", "it.tries", null, null, null));
        }
        assertThat(audit.countSince("PASSWORD_REFUSED", "USER", "it.tries", 15)).isEqualTo(2);
        assertThat(audit.countSince("PASSWORD_REFUSED", "USER", "it.other", 15)).isZero();
        assertThat(audit.countSince("PASSWORD_REFUSED", "USER", "it.tries", 0)).isZero();
    }

    private static UserAccount account(String name, String... roles) {
        return new UserAccount(name, Set.of(roles), List.of(FIRST.code()), null, true);
    }

    private List<String> names(UserFilter filter) {
        return accounts.list(filter, "", 10).stream().map(UserAccount::name).toList();
    }

    @Test
    void theAuditTrailIsOnlyAddedTo() throws SQLException {
        audit.insert(new AuditEvent(
                FIRST,
                "admin",
                "LEGAL_ENTITY_CREATED",
                "LEGAL_ENTITY",
                FIRST.code(),
                null,
                new AuditFacts()
                        .with("name", "\"quoted\" \\ Ærø\t")
                        .with("digits", 6)
                        .with("none", null)
                        .json(),
                "r".repeat(300)));
        assertThat(jdbc.one(
                        "SELECT after ->> 'name' || (after -> 'digits')::text || length(reason) FROM ledger.audit_event WHERE object_key = ?",
                        row -> row.getString(1),
                        FIRST.code()))
                .contains("\"quoted\" \\ Ærø\t6240");
        for (String sql : List.of("UPDATE ledger.audit_event SET actor = 'me'", "DELETE FROM ledger.audit_event")) {
            var before = connection.setSavepoint();
            assertThatThrownBy(() -> jdbc.update(sql)).hasMessageContaining("permission denied for table audit_event");
            connection.rollback(before);
        }
    }

    @Test
    void theOwnerCannotChangeTheAuditTrailEither() throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            assertThatThrownBy(() -> Jdbc.on(owner).update("UPDATE ledger.audit_event SET actor = 'me'"))
                    .satisfies(error ->
                            assertThat(SqlErrors.violatedConstraint(error)).contains("audit_event_is_never_changed"));
            owner.rollback();
        }
    }

    private void insert(String name, List<String> legalEntities) {
        accounts.insert(new UserAccount(name, Set.of(Roles.AUDITOR), legalEntities, null, true), "hash", false);
    }
}
