package org.creditback.reimbursement.internal;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.ledger.LedgerAccount;
import org.creditback.ledger.PostingProfile;

/** The posting profiles of a new legal entity, and the accounts they need. */
final class NewProfiles {

    private static final Pattern NAME = Pattern.compile("\\S(.{0,18}\\S)?");

    private NewProfiles() {}

    /** The given profiles, and the default one where they do not name it. */
    static List<PostingProfile> complete(List<PostingProfile> given, PostingProfile fallback) {
        Set<String> names = new HashSet<>();
        for (PostingProfile profile : given) {
            if (!NAME.matcher(profile.profile()).matches() || !names.add(profile.profile())) {
                throw Refusal.ofField(RefusalReason.BAD_VALUE, "postingProfiles.profile", profile.profile());
            }
        }
        return names.contains(fallback.profile())
                ? given
                : Stream.concat(Stream.of(fallback), given.stream()).toList();
    }

    /** Each summary account once; refuses one of customers and vendors both. */
    static List<LedgerAccount> accounts(List<PostingProfile> customers, List<PostingProfile> vendors) {
        Set<String> receivables =
                customers.stream().map(PostingProfile::summaryAccount).collect(toSet());
        for (PostingProfile vendor : vendors) {
            // The balance of such an account is neither the open customer nor the open vendor transactions: no proof
            // could agree.
            if (receivables.contains(vendor.summaryAccount())) {
                throw Refusal.ofField(RefusalReason.BAD_VALUE, "postingProfiles.account", vendor.summaryAccount());
            }
        }
        return List.copyOf(Stream.concat(
                        customers.stream().map(profile -> account(profile, "Receivables")),
                        vendors.stream().map(profile -> account(profile, "Payables")))
                .collect(toMap(LedgerAccount::account, account -> account, (first, second) -> first))
                .values());
    }

    private static LedgerAccount account(PostingProfile profile, String side) {
        return new LedgerAccount(profile.summaryAccount(), side + " " + profile.profile());
    }
}
