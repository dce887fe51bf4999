package org.creditback.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;

/** Tells a page that asked for a part of itself to open as a whole. */
public final class PartialRedirect {

    private PartialRedirect() {}

    public static boolean isAskedForBy(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    public static void send(HttpServletResponse response, String address) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .print("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                        + address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                        + "\"></redirect></partial-response>");
    }

    /** The address of the page that asked, with its parameters; the start page where the browser does not say. */
    public static String pageOf(HttpServletRequest request) {
        String start = request.getContextPath() + "/";
        try {
            URI from = URI.create(Objects.requireNonNullElse(request.getHeader("Referer"), start));
            String address = from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
            return address.startsWith(start) ? address : start;
        } catch (IllegalArgumentException malformed) {
            return start;
        }
    }
}
