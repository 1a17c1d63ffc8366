package vn.laichau.hatangso.systemtests.rush;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.systemtests.suite.GeneratedObligations;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;
import vn.laichau.hatangso.systemtests.suite.PersistentConnection;

/** Whole requests, made before the clock runs; the firms take turns. */
final class PreparedSubmissions {

    private final List<OperatorClient> firms;
    private final GeneratedObligations plans;
    private final String name;
    private final URI target;
    private final AtomicInteger number = new AtomicInteger();

    PreparedSubmissions(LocalStack stack, GeneratedObligations plans, String name) {
        this.firms = OperatorClient.all(stack);
        this.plans = plans;
        this.name = name;
        this.target = stack.gatewayUrl().resolve("/api/v1/submissions");
    }

    URI target() {
        return target;
    }

    byte[] next() {
        var count = number.getAndIncrement();
        var operatorClient = firms.get(count % firms.size());
        var key = name + "-" + count;
        return PersistentConnection.post(
                target, operatorClient.token(), key, plans.next(operatorClient).body(key));
    }

    List<byte[]> next(int count) {
        var requests = new ArrayList<byte[]>(count);
        for (var i = 0; i < count; i++) {
            requests.add(next());
        }
        return requests;
    }
}
