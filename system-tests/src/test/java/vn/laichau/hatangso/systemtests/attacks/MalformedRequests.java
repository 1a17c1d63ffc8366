package vn.laichau.hatangso.systemtests.attacks;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What makes a sound sending one that is no plain request of HTTP/1.1. */
final class MalformedRequests {

    private MalformedRequests() {}

    static Stream<Arguments> all() {
        return Stream.of(
                shape("no colon", with("no-colon")),
                shape("a blank in a name", with("a b: x")),
                shape("NUL in a name", with("a\u0000b: x")),
                shape("NUL in a value", with("a: x\u0000")),
                shape("a very long header", with("a: " + "x".repeat(20_000))),
                shape("very many headers", with(("a: x\r\n").repeat(4_000) + "b: x")),
                shape("two hosts", with("Host: other.example")),
                shape("two tokens", with("Authorization: Bearer x")),
                shape("a very long address", addressed("/api/v1/submissions?x=" + "y".repeat(9_000))),
                shape("an absolute address", addressed("http://localhost/api/v1/submissions")),
                shape("an authority for an address", addressed("localhost:80")),
                shape("no address", addressed("*")),
                shape("a control character in the address", addressed("/api/v1/submissions\u0001")),
                shape("HTTP/3 by name", versioned("HTTP/3")),
                shape("no version", sending -> sending.replaceFirst(" HTTP/1.1", "")),
                shape("no protocol", versioned("x")),
                shape("the preface of HTTP/2", sending -> "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + sending),
                shape("TLS", sending -> "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n" + sending),
                shape("CONNECT", sending -> sending.replaceFirst("POST \\S+", "CONNECT localhost:1")),
                shape("cut off", sending -> sending.substring(0, sending.length() - 5)));
    }

    private static Arguments shape(String what, UnaryOperator<String> shape) {
        return Arguments.of(what, shape);
    }

    /** The sending with one more header. */
    static UnaryOperator<String> with(String header) {
        return sending -> sending.replaceFirst("\r\n", "\r\n" + header + "\r\n");
    }

    private static UnaryOperator<String> addressed(String address) {
        return sending -> sending.replaceFirst("/api/v1/submissions", address);
    }

    private static UnaryOperator<String> versioned(String version) {
        return sending -> sending.replaceFirst("HTTP/1.1", version);
    }
}
