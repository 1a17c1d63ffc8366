package vn.laichau.hatangso.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.FreshTokens;
import vn.laichau.hatangso.systemtests.suite.Principal;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.Volley;

/** The whole matrix against the packaged suite. It changes nothing: what it sends is refused for other reasons. */
class AccessMatrixIT {

    private static final int NOT_FOUND = 404;

    private static FreshTokens tokens;
    private static AccessObjects objects;

    @BeforeAll
    static void prepare() {
        var clients = RealmClients.of(RunningSuite.get());
        tokens = new FreshTokens(clients);
        objects = AccessObjects.in(RunningSuite.get(), clients);
    }

    @Test
    void letsEverybodyDoWhatThePolicySaysAndNothingElse() {
        var deviations = new ArrayList<String>();
        var statuses = new TreeMap<Integer, Integer>();
        var cases = cases().toList();
        var answers = Volley.send(cases, one -> call(one).statusCode());
        for (int i = 0; i < cases.size(); i++) {
            var one = cases.get(i);
            statuses.merge(answers.get(i), 1, Integer::sum);
            if (!one.expected().contains(answers.get(i))) {
                deviations.add(one + ": " + answers.get(i) + " and not " + one.expected());
            }
        }
        System.out.printf(
                "Access matrix: %d operations, %d principals, %d cases, by status %s, asked again %s, %d deviations%n",
                Policy.lines().size(),
                Principals.all().size(),
                cases.size(),
                statuses,
                Api.repeated(),
                deviations.size());

        assertThat(deviations).isEmpty();
    }

    /** Also in what the answer says: a foreign object cannot be told from one that does not exist. */
    @Test
    void answersForeignLikeAbsent() {
        var hidden = cases().filter(AccessCase::isHidden).toList();
        var same = Volley.send(hidden, AccessMatrixIT::isLikeAbsent);
        var differences = IntStream.range(0, hidden.size())
                .filter(i -> !same.get(i))
                .mapToObj(i -> hidden.get(i).toString())
                .toList();
        System.out.printf(
                "Access matrix: foreign like absent in %d pairs, %d differences%n", hidden.size(), differences.size());

        assertThat(hidden).isNotEmpty();
        assertThat(differences).isEmpty();
    }

    private static boolean isLikeAbsent(AccessCase foreign) {
        var absent = one(foreign.line(), foreign.principal(), Ownership.ABSENT, foreign.direct())
                .get(0);
        var answer = call(foreign);
        return answer.statusCode() == NOT_FOUND && withoutNames(answer).equals(withoutNames(call(absent)));
    }

    private static Stream<AccessCase> cases() {
        return Policy.lines().stream()
                .flatMap(line -> Principals.all().stream()
                        .flatMap(principal -> Stream.of(Ownership.values())
                                .flatMap(ownership -> Stream.of(false, true)
                                        .flatMap(direct -> one(line, principal, ownership, direct).stream()))));
    }

    /** One case, or none where there is no such object. */
    private static List<AccessCase> one(PolicyLine line, Principal principal, Ownership ownership, boolean direct) {
        if (line.hasObject() == (ownership == Ownership.NONE)) {
            return List.of();
        }
        if (!line.hasObject()) {
            return List.of(new AccessCase(line, principal, ownership, direct, line.address()));
        }
        return objects.find(line.object(), ownership, principal).stream()
                .map(id -> new AccessCase(line, principal, ownership, direct, line.addressOf(id)))
                .toList();
    }

    private static HttpResponse<byte[]> call(AccessCase one) {
        return Api.patiently(() -> callOnce(one));
    }

    private static HttpResponse<byte[]> callOnce(AccessCase one) {
        var stack = RunningSuite.get();
        var entrance = one.direct() ? stack.serviceUrl(one.line().service()) : stack.gatewayUrl();
        var api = Api.at(entrance, tokens.of(one.principal()));
        var line = one.line();
        return line.method().equals("GET")
                ? api.get(one.address())
                : api.callWith(
                        line.body().type(),
                        line.method(),
                        one.address(),
                        line.body().text(),
                        "If-Match",
                        "\"never\"");
    }

    /** Status, headers without the moment, and the problem without what names the request. */
    private static List<Object> withoutNames(HttpResponse<byte[]> answer) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        List.of("date", "ratelimit", "content-length").forEach(headers::remove);
        JsonNode problem = Api.json(answer);
        ((ObjectNode) problem).remove(List.of("instance", "traceId"));
        return List.of(answer.statusCode(), headers, problem);
    }
}
