package org.creditback.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** The parameters of a request, before anybody makes something of them. */
final class Parameters {

    private Parameters() {}

    /** Whether the program can hold all of them, names and values; more than the server takes are an exception of whoever asks first. */
    static boolean areReadable(HttpServletRequest request) {
        try {
            Map<String, String[]> all = request.getParameterMap();
            return Stream.concat(all.keySet().stream(), all.values().stream().flatMap(Arrays::stream))
                    .allMatch(PlainCharacters::isPlain);
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
