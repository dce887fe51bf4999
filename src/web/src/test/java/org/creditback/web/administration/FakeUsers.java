package org.creditback.web.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.UserFilter;
import org.creditback.ledger.UserRecord;
import org.creditback.ledger.Users;

/** Accounts behind the door, and what was asked of them. */
class FakeUsers implements Users {

    final Map<String, UserRecord> stored = new TreeMap<>();
    final List<String> asked = new ArrayList<>();

    void put(UserAccount account, int version) {
        stored.put(account.name(), new UserRecord(account, false, version));
    }

    @Override
    public List<UserAccount> list(UserFilter filter, String after, int size) {
        asked.add(filter + " after " + after);
        return stored.values().stream()
                .map(UserRecord::account)
                .filter(account -> account.name().compareTo(after) > 0)
                .limit(size)
                .toList();
    }

    @Override
    public UserRecord get(String name) {
        return Optional.ofNullable(stored.get(name)).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, name));
    }

    @Override
    public Optional<String> create(UserAccount account, String password) {
        if (stored.containsKey(account.name())) {
            throw Refusal.ofField(RefusalReason.ALREADY_EXISTS, "name", account.name());
        }
        stored.put(account.name(), new UserRecord(account, true, 0));
        return Optional.of("told once");
    }

    @Override
    public UserRecord change(UserAccount account, int version, String password) {
        if (get(account.name()).version() != version) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        put(account, version + 1);
        return get(account.name());
    }

    @Override
    public String renewPassword(String name) {
        asked.add("renew " + name);
        return "another";
    }

    @Override
    public void endSessions(String name) {
        asked.add("end " + name);
    }
}
