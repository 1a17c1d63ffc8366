package vn.laichau.hatangso.systemtests.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.GeneratedObligations;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.RunsLast;

/** Counts and no times: what has grown here has grown on every machine (docs/adr/0086). */
@RunsLast
class RequestCostIT {

    private static final Path FIGURES = Path.of("benchmark", "request-costs.txt");

    private static final int MOST_TIMES = 5;
    private static final int MOST_SENDINGS = 50;

    private final LocalStack stack = RunningSuite.get();
    private final RealmClients clients = RealmClients.of(stack);
    private final OperatorClient firm = OperatorClient.all(stack).get(0);
    private GeneratedObligations plans;

    @Test
    void noRequestCostsMoreThanItsFigures() throws IOException, SQLException {
        plans = GeneratedObligations.add(stack, "costs", MOST_SENDINGS);
        var costs = new LinkedHashMap<String, RequestCost>();
        try (var counter = new WorkCounter(stack)) {
            for (var line : Files.readAllLines(FIGURES)) {
                if (!line.startsWith("#")) {
                    var request = line.split(" +", 4);
                    var cost = cost(counter, call(request[0], request[1], request[2]), RequestCost.of(request[3]));
                    System.out.printf("Cost of %-11s %-4s %-47s %s%n", request[0], request[1], request[2], cost);
                    costs.put(line, cost);
                }
            }
        }
        assertThat(costs).isNotEmpty();
        assertSoftly(softly ->
                costs.forEach((line, cost) -> softly.assertThat(cost.isWithin(RequestCost.of(line.split(" +", 4)[3])))
                        .as("at most%n%s and not%n%s", line, cost)
                        .isTrue()));
    }

    /** What the suite does by itself, such as the reports of the demonstration, comes to an end. */
    private static RequestCost cost(WorkCounter counter, Supplier<HttpResponse<byte[]>> call, RequestCost most)
            throws IOException, SQLException {
        var cost = counter.cost(call);
        for (var time = 1; time < MOST_TIMES && !cost.isWithin(most); time++) {
            cost = counter.cost(call);
        }
        return cost;
    }

    private Supplier<HttpResponse<byte[]>> call(String caller, String method, String address) {
        var token = switch (caller) {
            case "anybody" -> null;
            case "firm" -> firm.token();
            default -> clients.token(Principals.COORDINATOR);
        };
        var api = Api.at(stack.gatewayUrl(), token);
        var path = "/api/v1/" + address;
        return method.equals("GET") ? () -> api.get(path) : () -> send(api, path);
    }

    private HttpResponse<byte[]> send(Api api, String path) {
        var key = UUID.randomUUID().toString();
        return api.post(path, new String(plans.next(firm).body(key), UTF_8), "Idempotency-Key", key);
    }
}
