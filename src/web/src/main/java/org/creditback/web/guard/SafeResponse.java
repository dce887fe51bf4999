package org.creditback.web.guard;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An answer whose headers tell the browser what it must not do (ASVS 3.4): once each, also after somebody began the answer anew.
 *
 * <p>What is no page may neither load nor run anything, a plain file of HTML only what lies beside it; a page replaces the policy by its own,
 * with the nonce of its scripts.
 */
class SafeResponse extends HttpServletResponseWrapper {

    static final String POLICY = "Content-Security-Policy";
    static final String NOTHING =
            "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static final String OWN_FILES = NOTHING.replace("default-src 'none'", "default-src 'self'");

    // By the name in small letters: HTTP does not distinguish.
    private final Map<String, String> headers = new LinkedHashMap<>();

    SafeResponse(HttpServletResponse response, String policy, boolean https, boolean cacheable) {
        super(response);
        keep(POLICY, policy);
        keep("X-Content-Type-Options", "nosniff");
        keep("Referrer-Policy", "same-origin");
        keep("Cross-Origin-Opener-Policy", "same-origin");
        keep("Cross-Origin-Resource-Policy", "same-origin");
        if (https) {
            keep("Strict-Transport-Security", "max-age=31536000");
        }
        if (!cacheable) {
            keep("Cache-Control", "no-store");
        }
    }

    private void keep(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
    }

    final void writeHeaders() {
        headers.forEach(super::setHeader);
    }

    @Override
    public void setHeader(String name, String value) {
        headers.computeIfPresent(name.toLowerCase(Locale.ROOT), (known, before) -> value);
        super.setHeader(name, value);
    }

    /** A second policy would forbid what the first allows, so there is one. */
    @Override
    public void addHeader(String name, String value) {
        if (headers.containsKey(name.toLowerCase(Locale.ROOT))) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public void reset() {
        super.reset();
        writeHeaders();
    }
}
