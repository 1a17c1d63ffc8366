package vn.laichau.hatangso.kit;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The API, as the client that the settings name. */
final class Suite {

    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;

    private final Settings settings;
    private final Transport transport;
    private final Tokens tokens;

    Suite(Settings settings, Transport transport, Tokens tokens) {
        this.settings = settings;
        this.transport = transport;
        this.tokens = tokens;
    }

    URI address(String path) {
        return URI.create(settings.url.toString().replaceFirst("/+$", "") + path);
    }

    /** Code of the organisation whose client asks. */
    String organisation() {
        return tokens.organisation();
    }

    Transport.Answer get(String path) {
        return call("GET", path, Map.of(), new byte[0]);
    }

    /** What everybody may read. */
    Transport.Answer getOpenly(String path) {
        return transport.send("GET", address(path), Map.of(), new byte[0]);
    }

    /** @param headers besides who asks and in which language */
    Transport.Answer call(String method, String path, Map<String, String> headers, byte[] body) {
        var answer = attempt(method, path, headers, body);
        if (answer.status() == UNAUTHENTICATED) {
            // The token ended on the way, or the realm has other keys by now.
            tokens.forget();
            answer = attempt(method, path, headers, body);
        }
        if (answer.status() == UNAUTHENTICATED || answer.status() == FORBIDDEN) {
            throw new Failure(ExitCode.ACCESS, "Không được phép / not let in: " + Problems.words(answer));
        }
        return answer;
    }

    private Transport.Answer attempt(String method, String path, Map<String, String> headers, byte[] body) {
        var all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + tokens.get());
        all.put("Accept-Language", "vi, en;q=0.9");
        return transport.send(method, address(path), all, body);
    }
}
