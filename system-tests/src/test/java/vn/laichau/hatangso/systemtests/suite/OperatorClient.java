package vn.laichau.hatangso.systemtests.suite;

import java.time.Duration;
import java.util.List;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.keycloak.ApiClient;

/** An operator whose own system calls the API; its token is renewed long before it ends. */
public final class OperatorClient {

    private static final long FRESH_NANOS = Duration.ofMinutes(3).toNanos();

    private final LocalStack stack;
    private final ApiClient client;
    private String token;
    private long takenAt;

    private OperatorClient(LocalStack stack, ApiClient client) {
        this.stack = stack;
        this.client = client;
    }

    /** All fourteen of the demonstration. */
    public static List<OperatorClient> all(LocalStack stack) {
        return stack.credentials().apiClients().stream()
                .map(client -> new OperatorClient(stack, client))
                .toList();
    }

    public String organisation() {
        return client.organisation();
    }

    public synchronized String token() {
        if (token == null || System.nanoTime() - takenAt > FRESH_NANOS) {
            token = Api.token(stack, client);
            takenAt = System.nanoTime();
        }
        return token;
    }

    public Api api() {
        return Api.anonymous(stack).with(token());
    }
}
