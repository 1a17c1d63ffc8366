package vn.laichau.hatangso.systemtests.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.ConcurrentCalls;
import vn.laichau.hatangso.systemtests.suite.Contracts;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** No spelling of an address, no method and no header makes a protected operation an open one. */
class PathAttacksIT {

    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 405);

    private record Attack(String entrance, URI address, String request) {}

    @Test
    void findsNoWayAroundTheTokenOfAnyProtectedOperation() {
        var attacks = attacks();
        Collections.shuffle(attacks, AttackScope.random());
        var tried = attacks.subList(0, Math.min(attacks.size(), AttackScope.count(2_000, Integer.MAX_VALUE)));
        var answers = ConcurrentCalls.send(tried, attack -> RawConnection.send(attack.address(), attack.request()));
        var history = new AttackHistory("paths", REFUSALS);
        for (int i = 0; i < answers.size(); i++) {
            var attack = tried.get(i);
            history.record(
                    attack.entrance() + ": " + attack.request().replace("\r\n", " | "),
                    RawConnection.status(answers.get(i)));
        }

        assertThat(history.close()).isEmpty();
    }

    private static List<Attack> attacks() {
        var stack = RunningSuite.get();
        var attacks = new ArrayList<Attack>();
        Contracts.operations().stream()
                .filter(operation ->
                        operation.description().path("security").path(0).has("token"))
                .forEach(operation -> OddPaths.of(operation).forEach(request -> {
                    attacks.add(new Attack("gateway", stack.gatewayUrl(), request));
                    attacks.add(
                            new Attack(operation.service().module(), stack.serviceUrl(operation.service()), request));
                }));
        return attacks;
    }

    /** Nor does a header make one organisation another. */
    @Test
    void takesTheOrganisationFromTheTokenAlone() {
        var stack = RunningSuite.get();
        var clients = RealmClients.of(stack);
        var vnpt = Api.at(stack.gatewayUrl(), clients.token(Principals.VNPT));
        var viettel = Api.at(stack.gatewayUrl(), clients.token(Principals.VIETTEL));
        var own = Api.json(vnpt.get("/api/v1/submissions")).at("/items/0/id").asText();

        assertThat(vnpt.get("/api/v1/submissions/" + own).statusCode()).isEqualTo(200);
        assertThat(List.of("X-Org-Id", "org_id", "X-Organisation", "X-Forwarded-User", "X-Tenant", "X-User"))
                .allSatisfy(header -> assertThat(viettel.call("GET", "/api/v1/submissions/" + own, "", header, "vnpt")
                                .statusCode())
                        .isEqualTo(404));
    }
}
