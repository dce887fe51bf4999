package org.creditback.ledger.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.creditback.domain.Languages;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Roles;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.store.GrantStore;
import org.jspecify.annotations.Nullable;

/** What an account must look like before it is stored. */
@Dependent
public class UserAccountCheck {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,59}");

    // Names that the program itself uses as authors.
    private static final Set<String> RESERVED = Set.of(AccessBean.ANONYMOUS, AccessBean.CONSOLE, "system");

    private static final int SHORTEST_PASSWORD = 12;

    // bcrypt reads no more; what is longer would be cut unseen.
    private static final int LONGEST_PASSWORD_BYTES = 72;

    @Inject
    private GrantStore grants;

    void name(String name) {
        if (name.isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "name");
        }
        if (!NAME.matcher(name).matches() || RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "name", name);
        }
    }

    void rights(UserAccount account) {
        if (account.roles().isEmpty()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "roles");
        }
        for (String role : account.roles()) {
            if (!Roles.OF_PEOPLE.contains(role)) {
                throw Refusal.ofField(RefusalReason.BAD_VALUE, "roles", role);
            }
        }
        legalEntities(account.legalEntities());
        language(account.language());
    }

    void language(@Nullable String tag) {
        if (tag != null && !Languages.tags().contains(tag)) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "language", tag);
        }
    }

    void password(@Nullable String password) {
        if (password == null) {
            return;
        }
        if (password.length() < SHORTEST_PASSWORD || password.getBytes(UTF_8).length > LONGEST_PASSWORD_BYTES) {
            throw Refusal.ofField(
                    RefusalReason.BAD_VALUE, "password", SHORTEST_PASSWORD + "–" + LONGEST_PASSWORD_BYTES);
        }
    }

    private void legalEntities(List<String> codes) {
        if (Set.copyOf(codes).size() < codes.size()
                || (codes.contains(UserAccount.EVERY_LEGAL_ENTITY) && codes.size() > 1)) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "legalEntities", String.join(", ", codes));
        }
        for (String code : codes) {
            boolean known = code.equals(UserAccount.EVERY_LEGAL_ENTITY)
                    || (!code.isBlank() && code.length() <= 20 && grants.exists(new LegalEntityId(code)));
            if (!known) {
                throw Refusal.ofField(RefusalReason.BAD_VALUE, "legalEntities", code);
            }
        }
    }
}
