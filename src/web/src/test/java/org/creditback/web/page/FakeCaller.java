package org.creditback.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.creditback.ledger.UserAccount;

/** Somebody who reads English, with one role. */
public class FakeCaller extends CallerView {

    public FakeCaller(String role) {
        accounts = () -> new UserAccount("somebody", Set.of(role), List.of("*"), "en", true);
    }

    @Override
    public boolean isKnown() {
        return true;
    }

    @Override
    public Locale getLocale() {
        return Locale.ENGLISH;
    }
}
