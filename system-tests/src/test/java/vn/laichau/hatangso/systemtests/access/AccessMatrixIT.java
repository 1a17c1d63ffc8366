package vn.laichau.hatangso.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Principal;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.Volley;

/** The whole matrix against the packaged suite. It changes nothing: what it sends is refused for other reasons. */
class AccessMatrixIT {

    private static final int NOT_FOUND = 404;
    private static final int OVERLOADED = 503;
    private static final int PATIENCE = 50;
    private static final int TURN = 400;

    /** A token lasts five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private static final Map<Principal, String> TOKENS = new ConcurrentHashMap<>();
    private static RealmClients clients;
    private static AccessObjects objects;
    private static Instant renewed;

    @BeforeAll
    static void prepare() {
        clients = RealmClients.of(RunningSuite.get());
        objects = AccessObjects.in(RunningSuite.get(), clients);
        renew();
    }

    private static void renew() {
        renewed = Instant.now();
        Principals.all().stream()
                .filter(principal -> principal.proof() != Principal.Proof.NONE)
                .forEach(principal -> TOKENS.put(principal, clients.token(principal)));
    }

    /** Some calls side by side, then the next. */
    private static <A, R> List<R> inTurns(List<A> all, Function<A, R> call) {
        var results = new ArrayList<R>();
        for (int from = 0; from < all.size(); from += TURN) {
            if (Instant.now().isAfter(renewed.plus(FRESH))) {
                renew();
            }
            results.addAll(Volley.send(all.subList(from, Math.min(all.size(), from + TURN)), call));
        }
        return results;
    }

    @Test
    void letsEverybodyDoWhatThePolicySaysAndNothingElse() {
        var deviations = new ArrayList<String>();
        var statuses = new TreeMap<Integer, Integer>();
        var cases = cases().toList();
        var answers = inTurns(cases, one -> call(one).statusCode());
        for (int i = 0; i < cases.size(); i++) {
            var one = cases.get(i);
            statuses.merge(answers.get(i), 1, Integer::sum);
            if (!one.expected().contains(answers.get(i))) {
                deviations.add(one + ": " + answers.get(i) + " and not " + one.expected());
            }
        }
        System.out.printf(
                "Access matrix: %d operations, %d principals, %d cases, by status %s, %d deviations%n",
                Policy.lines().size(), Principals.all().size(), cases.size(), statuses, deviations.size());

        assertThat(deviations).isEmpty();
    }

    /** Also in what the answer says: a foreign object cannot be told from one that does not exist. */
    @Test
    void answersForeignLikeAbsent() {
        var hidden = cases().filter(AccessCase::isHidden).toList();
        var same = inTurns(hidden, AccessMatrixIT::isLikeAbsent);
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

    /** Long work has few places; who finds none comes again. */
    private static HttpResponse<byte[]> call(AccessCase one) {
        var answer = callOnce(one);
        for (int again = 0; answer.statusCode() == OVERLOADED && again < PATIENCE; again++) {
            RealmClients.sleep(200);
            answer = callOnce(one);
        }
        return answer;
    }

    private static HttpResponse<byte[]> callOnce(AccessCase one) {
        var stack = RunningSuite.get();
        var entrance = one.direct() ? stack.serviceUrl(one.line().service()) : stack.gatewayUrl();
        var api = Api.at(entrance, TOKENS.get(one.principal()));
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
