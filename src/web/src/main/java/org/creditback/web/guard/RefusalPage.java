package org.creditback.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.creditback.web.text.Texts;

/** A page about a request that no page answers. Written without Faces, which would take the request for its own. */
final class RefusalPage {

    private static final String POLICY =
            SafeResponse.NOTHING.replace("default-src 'none'", "default-src 'none'; img-src 'self'; style-src 'self'");

    private RefusalPage() {}

    static void write(
            HttpServletRequest request, HttpServletResponse response, int status, Texts texts, String sentence)
            throws IOException {
        response.setStatus(status);
        response.setHeader(SafeResponse.POLICY, POLICY);
        if (status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
            // Nobody reads the rest.
            response.setHeader("Connection", "close");
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().print("""
                        <!DOCTYPE html>
                        <html lang="%s" class="cb-system"><head><title>%s – %s</title>
                        <meta name="viewport" content="width=device-width, initial-scale=1"/>
                        <link rel="stylesheet" href="%s/jakarta.faces.resource/creditback.css.xhtml?ln=creditback"/></head>
                        <body><main class="cb-alone"><section class="cb-card">
                        <p class="cb-brand"><span class="cb-mark" aria-hidden="true"></span><span>%s</span></p>
                        <h1>%s</h1><p role="alert">%s</p>
                        <p><a class="cb-primary" href="%s/index.xhtml">%s</a></p>
                        </section></main></body></html>
                        """.formatted(
                        texts.locale().toLanguageTag(),
                        texts.text("error.rule"),
                        texts.text("app.name"),
                        request.getContextPath(),
                        texts.text("app.name"),
                        texts.text("error.rule"),
                        escaped(sentence),
                        request.getContextPath(),
                        texts.text("error.home")));
    }

    // What was refused may be in the sentence.
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
