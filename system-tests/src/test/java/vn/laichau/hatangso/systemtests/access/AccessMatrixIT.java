package vn.laichau.hatangso.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.ConcurrentCalls;
import vn.laichau.hatangso.systemtests.suite.Principal;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RenewedTokens;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** The whole matrix against the packaged suite. It changes nothing: what it sends is refused for other reasons. */
class AccessMatrixIT {

    private static final int NOT_FOUND = 404;

    /**
     * @param code of the problem; empty where there is none
     * @param alike what it may have in common with others; empty where it is not a 404 that is compared
     */
    private record Answer(int status, String code, List<Object> alike) {}

    private static final Map<AccessCase, Answer> ANSWERS = new LinkedHashMap<>();

    private static RenewedTokens tokens;
    private static AccessObjects objects;

    /** Each case is sent once, whatever is asked of its answer. */
    @BeforeAll
    static void send() {
        var clients = RealmClients.of(RunningSuite.get());
        tokens = new RenewedTokens(clients);
        objects = AccessObjects.in(RunningSuite.get(), clients);
        var cases = cases().toList();
        var answers = ConcurrentCalls.send(cases, AccessMatrixIT::answer);
        for (int i = 0; i < cases.size(); i++) {
            ANSWERS.put(cases.get(i), answers.get(i));
        }
    }

    @Test
    void letsEverybodyDoWhatThePolicySaysAndNothingElse() {
        var deviations = new ArrayList<String>();
        var statuses = new TreeMap<Integer, Integer>();
        ANSWERS.forEach((one, answer) -> {
            statuses.merge(answer.status(), 1, Integer::sum);
            if (!one.expected().contains(answer.status())) {
                deviations.add(one + ": " + answer.status() + " and not " + one.expected());
            }
        });
        System.out.printf(
                "Access matrix: %d operations, %d principals, %d cases, by status %s, asked again %s, %d deviations%n",
                Policy.lines().size(),
                Principals.all().size(),
                ANSWERS.size(),
                statuses,
                Api.repeated(),
                deviations.size());

        assertThat(deviations).isEmpty();
    }

    /** Also in what the answer says: a foreign object cannot be told from one that does not exist. */
    @Test
    void answersForeignLikeAbsent() {
        var hidden = ANSWERS.keySet().stream().filter(AccessCase::isHidden).toList();
        var differences = hidden.stream()
                .filter(one -> !isLikeAbsent(one))
                .map(AccessCase::toString)
                .toList();
        System.out.printf(
                "Access matrix: foreign like absent in %d pairs, %d differences%n", hidden.size(), differences.size());

        assertThat(hidden).isNotEmpty();
        assertThat(differences).isEmpty();
    }

    private static boolean isLikeAbsent(AccessCase foreign) {
        var absent = one(foreign.line(), foreign.principal(), Ownership.ABSENT, foreign.direct())
                .get(0);
        var answer = ANSWERS.get(foreign);
        return answer.status() == NOT_FOUND && answer.equals(ANSWERS.get(absent));
    }

    /** Two firms that swap names are answered the same: of its own object, of the other's, of one that is not there, and without one. */
    @Test
    void answersTwoFirmsAlikeThatSwapNames() {
        var compared = ANSWERS.keySet().stream()
                .filter(one -> one.principal().equals(Principals.VNPT))
                // Of some the answer depends on what was sent before: a feed is there to be closed, or not.
                .filter(one -> one.line().granted().size() == 1)
                .filter(one -> mirrored(one).isPresent())
                .toList();
        var differences = compared.stream()
                .filter(one -> !told(one).equals(told(mirrored(one).orElseThrow())))
                .map(one ->
                        one + ": " + told(one) + " and " + told(mirrored(one).orElseThrow()))
                .toList();
        System.out.printf("Access matrix: %d cases mirrored, %d differences%n", compared.size(), differences.size());

        assertThat(compared).hasSizeGreaterThan(300);
        assertThat(compared.stream().map(AccessCase::ownership).distinct())
                .contains(Ownership.OWN, Ownership.FOREIGN, Ownership.ABSENT, Ownership.NONE);
        assertThat(differences).isEmpty();
    }

    private static Optional<AccessCase> mirrored(AccessCase ofVnpt) {
        return one(ofVnpt.line(), Principals.VIETTEL, ofVnpt.ownership(), ofVnpt.direct()).stream()
                .findFirst();
    }

    private static String told(AccessCase one) {
        var answer = ANSWERS.get(one);
        return answer.status() + " " + answer.code();
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

    private static Answer answer(AccessCase one) {
        var answer = Api.patiently(() -> call(one));
        var isCompared = answer.statusCode() == NOT_FOUND && (one.isHidden() || one.ownership() == Ownership.ABSENT);
        return new Answer(answer.statusCode(), code(answer), isCompared ? withoutNames(answer) : List.of());
    }

    private static HttpResponse<byte[]> call(AccessCase one) {
        var stack = RunningSuite.get();
        var entrance = one.direct() ? stack.serviceUrl(one.line().service()) : stack.gatewayUrl();
        var api = Api.at(entrance, tokens.of(one.principal()));
        var line = one.line();
        var seen = line.described().takes("If-Match") ? new String[] {"If-Match", "\"never\""} : new String[0];
        return line.method().equals("GET")
                ? api.get(one.address())
                : api.callWith(
                        line.body().type(),
                        line.method(),
                        one.address(),
                        line.body().text(),
                        seen);
    }

    private static String code(HttpResponse<byte[]> answer) {
        var isProblem = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        return isProblem ? Api.json(answer).path("code").asText() : "";
    }

    /** Headers without the moment, and the problem without what names the request. */
    private static List<Object> withoutNames(HttpResponse<byte[]> answer) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        List.of("date", "ratelimit", "content-length").forEach(headers::remove);
        JsonNode problem = Api.json(answer);
        ((ObjectNode) problem).remove(List.of("instance", "traceId"));
        return List.of(headers, problem);
    }
}
