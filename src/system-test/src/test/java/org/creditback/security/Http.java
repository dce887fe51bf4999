package org.creditback.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.creditback.systemtest.RunningServer;

/** A browser that obeys nothing: it keeps cookies, and sends what it is told to. */
final class Http {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .sslContext(trusting())
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI base;

    private Http(URI base) {
        this.base = base;
    }

    /** Nobody. */
    static Http anonymous() {
        return new Http(RunningServer.get().address("/"));
    }

    /** Nobody, at a server of a test's own; the address ends with a slash. */
    static Http at(URI base) {
        return new Http(base);
    }

    /** Nobody, over https: the server's certificate is its own. */
    static Http secure() {
        URI plain = RunningServer.get().address("/");
        return new Http(URI.create("https://localhost:" + (plain.getPort() + 363) + "/creditback/"));
    }

    /** A person with a session. */
    static Http as(String name) {
        return as(name, RunningServer.PASSWORD);
    }

    static Http as(String name, String password) {
        return anonymous().logIn(name, password);
    }

    Http logIn(String name, String password) {
        get("/index.xhtml");
        HttpResponse<String> answer =
                form("/j_security_check", Map.of("j_username", name, "j_password", password), Map.of());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("no login for " + name + ": " + answer.statusCode());
        }
        return this;
    }

    /** The session, as a browser sends it. */
    String sessionCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    URI address(String path) {
        return path.startsWith("//")
                ? base.resolve(path.substring(1))
                : URI.create(base.toString().replaceAll("/$", "") + path);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** A form as a browser sends it. */
    HttpResponse<String> form(String path, Map<String, String> fields, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        headers.forEach(request::header);
        return send(request.POST(BodyPublishers.ofString(encoded(fields))));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).timeout(Duration.ofMinutes(2));
    }

    /** The same with a name, as programs send it. */
    HttpRequest.Builder request(String path, String name, String password) {
        return request(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** The Set-Cookie headers of an answer. */
    static List<String> cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private static SSLContext trusting() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Everybody()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Trusts any certificate, of any host. */
    private static final class Everybody extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
