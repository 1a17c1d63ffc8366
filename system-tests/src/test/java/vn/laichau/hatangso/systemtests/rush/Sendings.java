package vn.laichau.hatangso.systemtests.rush;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.systemtests.suite.Firm;
import vn.laichau.hatangso.systemtests.suite.KeptConnection;
import vn.laichau.hatangso.systemtests.suite.ManyPlans;

/** Whole requests, made before the clock runs; the firms take turns. */
final class Sendings {

    private final List<Firm> firms;
    private final ManyPlans plans;
    private final String name;
    private final URI target;
    private final AtomicInteger number = new AtomicInteger();

    Sendings(LocalStack stack, ManyPlans plans, String name) {
        this.firms = Firm.all(stack);
        this.plans = plans;
        this.name = name;
        this.target = stack.gatewayUrl().resolve("/api/v1/submissions");
    }

    URI target() {
        return target;
    }

    byte[] next() {
        var count = number.getAndIncrement();
        var firm = firms.get(count % firms.size());
        var key = name + "-" + count;
        return KeptConnection.post(target, firm.token(), key, plans.next(firm).body(key));
    }

    List<byte[]> next(int count) {
        var requests = new ArrayList<byte[]>(count);
        for (var i = 0; i < count; i++) {
            requests.add(next());
        }
        return requests;
    }
}
