package org.creditback.web.guard;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a request was sent by a page of ours, as far as its browser says it (ASVS 3.5.1). */
public final class Origins {

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private Origins() {}

    /**
     * Whether another site sent it; programs send neither of the first two headers.
     *
     * @param site   Sec-Fetch-Site, which counts where it is there
     * @param origin Origin
     * @param host   Host
     */
    public static boolean isForeign(@Nullable String site, @Nullable String origin, @Nullable String host) {
        return site != null ? !OWN.contains(site) : origin != null && !isOwn(origin, host);
    }

    private static boolean isOwn(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equals(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
