package org.creditback.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How large a request says it is, and may be.
 *
 * @param bytes negative where it does not say it
 * @param most  bytes that are taken
 */
public record RequestSize(long bytes, long most) {

    /** Of the refusal. */
    public static final String CODE = "REQUEST_TOO_LARGE";

    /** The largest form, and the largest body in JSON: a legal entity with all its dimensions has some 100 kB. */
    public static final long MOST = 2L * 1024 * 1024;

    /** The largest file, with room for the fields beside it. */
    public static final long MOST_OF_FILE = 501L * 1024 * 1024;

    /** The largest message of a bank, and a byte more that tells it is too large. */
    public static final long MOST_OF_MESSAGE = 100L * 1024 * 1024 + 1;

    /** A form, or a form with a file. A browser always says how large it is. */
    static RequestSize ofPage(HttpServletRequest request) {
        boolean file = is(request.getContentType(), "multipart/form-data");
        return new RequestSize(request.getContentLengthLong(), file ? MOST_OF_FILE : MOST);
    }

    /** A body of a program: a file, or all else. */
    public static RequestSize ofCall(@Nullable String contentType, @Nullable String length) {
        long bytes = length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
        boolean message = is(contentType, "application/xml") || is(contentType, "text/xml");
        return new RequestSize(bytes, is(contentType, "text/csv") ? MOST_OF_FILE : message ? MOST_OF_MESSAGE : MOST);
    }

    private static boolean is(@Nullable String contentType, String wanted) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(wanted);
    }

    public boolean isTooLarge() {
        return bytes > most;
    }

    public boolean isKnown() {
        return bytes >= 0;
    }
}
