package vn.laichau.hatangso.systemtests.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.RenewedTokens;

/** How an example is sent: where to, by whom, and with which version in mind. */
record ExampleCall(LocalStack stack, RenewedTokens tokens, Example example, ExampleValues shown, byte[] content) {

    private static final String API = "/api/v1";
    private static final String DRY_RUN = "validateOnly";

    /** What a service believes of the gateway alone. */
    private static final String OF_THE_GATEWAY = "/internal/v1/rejections";

    private static final String HMAC = "HmacSHA256";

    HttpResponse<byte[]> sent() {
        return send(query(""));
    }

    /** Where it can be only tried, nothing is kept. */
    HttpResponse<byte[]> tried() {
        return send(query(example.takes(DRY_RUN) ? DRY_RUN + "=true" : ""));
    }

    private HttpResponse<byte[]> send(String query) {
        var headers = new ArrayList<String>();
        if (example.takes("Idempotency-Key")) {
            headers.addAll(List.of("Idempotency-Key", "example-" + UUID.randomUUID()));
        }
        if (example.takes("If-Match")) {
            seen().ifPresent(tag -> headers.addAll(List.of("If-Match", tag)));
        }
        var target = address() + query;
        if (target.startsWith(OF_THE_GATEWAY)) {
            headers.addAll(List.of("X-Gateway-Proof", proof(target)));
        }
        return Api.patiently(() -> api().callWith(
                        example.mediaType(),
                        example.operation().method(),
                        target,
                        content,
                        headers.toArray(String[]::new)));
    }

    /** That the gateway sends it, now, from nowhere and since never: docs/adr/0072. */
    private String proof(String target) {
        // An empty query is not sent.
        var request = example.operation().method() + " " + target.replaceFirst("\\?$", "");
        var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS).toString();
        var said = String.join(
                "\n", now, request, "", "", token().map("Bearer "::concat).orElse(""));
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(stack.credentials().gatewaySecret().getBytes(UTF_8), HMAC));
            return now + " "
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(said.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Api api() {
        var operation = example.operation();
        var entrance = operation.isInternal() ? stack.serviceUrl(operation.service()) : stack.gatewayUrl();
        return Api.at(entrance, token().orElse(null));
    }

    private Optional<String> token() {
        return Optional.ofNullable(tokens.of(example.sender()));
    }

    private String address() {
        var address = example.operation().path();
        for (var value : example.values("path").entrySet()) {
            address = address.replace("{" + value.getKey() + "}", written(value.getValue()));
        }
        return address;
    }

    private String query(String option) {
        var values = example.values("query").entrySet().stream()
                .map(value -> value.getKey() + "=" + written(value.getValue()))
                .collect(Collectors.joining("&"));
        return "?" + (values.isEmpty() || option.isEmpty() ? values + option : values + "&" + option);
    }

    private String written(String value) {
        return URLEncoder.encode(shown.in(value), UTF_8).replace("+", "%20");
    }

    /** The version of the object: as shown, or else where its own address or the next one above it has one. */
    private Optional<String> seen() {
        var tag = example.values("header").get("If-Match");
        return tag == null ? current() : Optional.of(shown.in(tag));
    }

    private Optional<String> current() {
        return Stream.iterate(address(), ExampleCall::isInCollection, ExampleCall::above)
                .limit(example.isReadWhereItIsPut() ? 1 : Long.MAX_VALUE)
                .flatMap(address -> api().get(address).headers().firstValue("ETag").stream())
                .findFirst();
    }

    private static boolean isInCollection(String address) {
        return !above(address).equals(API);
    }

    private static String above(String address) {
        return address.substring(0, address.lastIndexOf('/'));
    }
}
