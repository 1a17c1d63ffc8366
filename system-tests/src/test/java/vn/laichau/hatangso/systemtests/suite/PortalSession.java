package vn.laichau.hatangso.systemtests.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.laichau.hatangso.local.LocalStack;

/** A person who signed in at the realm's own login page; what the portal's scripts do is done here by hand. */
public final class PortalSession {

    private static final Pattern FORM_ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 10;

    private final URI published;
    private final URI gateway;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String csrfToken;
    /** Where the page of the sign-in that is open sends its form. */
    private URI form;

    private int longestHead;

    private PortalSession(URI published, URI gateway) {
        this.published = published;
        this.gateway = gateway;
    }

    public static PortalSession signIn(LocalStack stack, String username) {
        return signIn(stack, stack.gatewayUrl(), username);
    }

    /** @param entrance what stands in front of the gateway, and is asked in its place wherever an answer leads to it */
    public static PortalSession signIn(LocalStack stack, URI entrance, String username) {
        var session = at(stack, entrance);
        if (!session.tries(username, stack.credentials().password())) {
            throw new IllegalStateException(username + " is not signed in");
        }
        return session;
    }

    /** Somebody who has not signed in yet. */
    public static PortalSession at(LocalStack stack, URI entrance) {
        return new PortalSession(stack.gatewayUrl(), entrance);
    }

    /** Whether that name and password sign in; a page that is open from a try before is used again, as a person does. */
    public boolean tries(String username, String password) {
        if (form == null) {
            shown(follow(request(gateway.resolve("/login?to=/")).GET()));
        }
        var credentials = Api.encode(Map.of("username", username, "password", password, "credentialId", ""));
        shown(follow(request(form)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(credentials))));
        var me = Api.json(get("/me"));
        csrfToken = me.path("signedIn").asBoolean() ? me.path("csrfToken").asText() : null;
        return csrfToken != null;
    }

    private void shown(HttpResponse<byte[]> page) {
        var found = FORM_ACTION.matcher(new String(page.body(), UTF_8));
        form = found.find() ? URI.create(found.group(1).replace("&amp;", "&")) : null;
        if (form == null && page.uri().getPath().startsWith("/realms/")) {
            throw new IllegalStateException("no login form: " + page.statusCode() + " " + page.uri());
        }
    }

    public HttpResponse<byte[]> get(String path) {
        return send(request(gateway.resolve(path)).GET());
    }

    public HttpResponse<byte[]> post(String path, String body, String... headers) {
        var request = request(gateway.resolve(path)).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (csrfToken != null) {
            request.header("X-CSRF-Token", csrfToken);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<byte[]> delete(String path) {
        return send(request(gateway.resolve(path))
                .header("X-CSRF-Token", String.valueOf(csrfToken))
                .DELETE());
    }

    /** A session that sends no CSRF token, as a foreign page would make it. */
    public PortalSession withoutCsrfToken() {
        return stolen(gateway);
    }

    /** The same cookies in other hands, shown to that entrance. */
    public PortalSession stolen(URI entrance) {
        var copy = new PortalSession(published, entrance);
        copy.cookies.putAll(cookies);
        return copy;
    }

    public boolean isSignedIn() {
        return Api.json(get("/me")).path("signedIn").asBoolean();
    }

    /** Bytes of the header in which the portal's own cookies come. */
    public int cookieBytes() {
        return cookies.entrySet().stream()
                .filter(cookie ->
                        cookie.getKey().startsWith("q_") || cookie.getKey().startsWith("portal_"))
                .mapToInt(cookie -> cookie.getKey().length() + cookie.getValue().length() + "; =".length())
                .sum();
    }

    /** Bytes of the longest head that came as an answer, of the portal or of the realm. */
    public int longestHead() {
        return longestHead;
    }

    private HttpResponse<byte[]> follow(HttpRequest.Builder first) {
        var response = send(first);
        for (var i = 0; i < MOST_REDIRECTS && response.statusCode() / 100 == 3; i++) {
            var location = response.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow());
            response = send(request(entered(location)).GET());
        }
        return response;
    }

    private URI entered(URI address) {
        return address.getAuthority().equals(published.getAuthority())
                ? URI.create(address.toString().replace(published.getAuthority(), gateway.getAuthority()))
                : address;
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html, application/json, */*;q=0.8");
    }

    /** One jar for both: on one machine gateway and realm differ by port only, and cookies do not know ports. */
    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var response = Api.send(request.build());
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        longestHead = Math.max(longestHead, headBytes(response));
        return response;
    }

    private static int headBytes(HttpResponse<byte[]> response) {
        return response.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value + "\r\n"))
                .mapToInt(String::length)
                .sum();
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || setCookie.contains("Max-Age=0;") || setCookie.endsWith("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
