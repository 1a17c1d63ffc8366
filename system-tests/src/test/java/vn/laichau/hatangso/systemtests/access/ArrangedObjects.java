package vn.laichau.hatangso.systemtests.access;

import static org.awaitility.Awaitility.await;
import static vn.laichau.hatangso.systemtests.suite.Api.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Principal;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;

/**
 * Finds objects in the demonstration, and arranges what it lacks: for years so far off, and for a firm so far from the
 * others, that no journey meets it.
 */
final class ArrangedObjects {

    static final String OBLIGATION = "operator-plan";

    /** Everybody's own draft has the same address. */
    private static final String DRAFT = OBLIGATION + "/2030";

    /** Nobody of the matrix speaks for it: the feed that it opens is not ended while the matrix runs. */
    private static final Principal BYSTANDER = Principal.of("operator", "nhat-tin");

    private static final int NOT_FOUND = 404;
    private static final String FEEDS = "/api/v1/deadlines/feeds";

    private final Api anybody;
    private final RealmClients clients;

    /** Of decisions; higher than any that a journey gives. */
    private int number = 99_000;

    ArrangedObjects(Api anybody, RealmClients clients) {
        this.anybody = anybody;
        this.clients = clients;
    }

    private Api as(Principal principal) {
        return anybody.with(clients.token(principal));
    }

    String first(String path, String member) {
        return first(anybody, path, member);
    }

    private static String first(Api api, String path, String member) {
        return json(api.get(path)).path("items").path(0).path(member).asText();
    }

    /** The first of a list that the coordinator sees. */
    String entry(String list, String member) {
        return required(first(as(Principals.COORDINATOR), "/api/v1" + list, member), list);
    }

    /** A figure that is the operator's own so far: it sees it, and another one does not. */
    String figure(Principal operator, Principal other) {
        return json(as(operator).get("/api/v1/observations?limit=50")).path("items").findValuesAsText("id").stream()
                .filter(id -> as(other).get("/api/v1/observations/" + id).statusCode() == NOT_FOUND)
                .findFirst()
                .orElseThrow();
    }

    /** Of a period that is closed by nobody else. */
    String lock() {
        return text(
                as(Principals.COORDINATOR)
                        .post(
                                "/api/v1/period-locks",
                                "{\"period\": \"2038\", \"indicator\": \"population-5g\", \"reason\": \"x\"}",
                                "Idempotency-Key",
                                "access-matrix"),
                "/lock/id");
    }

    /** A file of which each line is refused. */
    String imported(Principal sender) {
        var content = "indicator,territory,period,operator,numerator,denominator\nno-such-indicator,12,2025,,1,2\n";
        var id = text(as(sender).callWith("text/csv", "POST", "/api/v1/imports?partial=true", content), "/id");
        return ended(sender, "/api/v1/imports/" + id, id);
    }

    /** A workbook as it was offered, with what is recorded. */
    String workbook(Principal sender) {
        var offered = as(sender).get("/api/v1/imports/template?period=2026&indicator=population-5g");
        var type = offered.headers().firstValue("Content-Type").orElseThrow();
        var id = text(as(sender).post("/api/v1/imports?partial=true", type, offered.body()), "/id");
        return ended(sender, "/api/v1/imports/" + id, id);
    }

    /** A file of the report, that was ordered and made. */
    String job(Principal reader, String report) {
        var answer = as(reader)
                .post(
                        "/api/v1/reports/" + report + "/documents",
                        "{\"format\": \"XLSX\"}",
                        "Idempotency-Key",
                        "access-matrix-" + reader.organisation());
        var id = text(answer, "/id");
        return ended(reader, "/api/v1/jobs/" + id, id);
    }

    /** As long as it goes on, the answer says when to look again. */
    private String ended(Principal sender, String address, String id) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> as(sender)
                        .get(address)
                        .headers()
                        .firstValue("Retry-After")
                        .isEmpty());
        return id;
    }

    String balance() {
        return entry("/budget-balances", "year") + "/" + entry("/budget-balances", "source");
    }

    private static String required(String found, String list) {
        if (found.isEmpty()) {
            throw new IllegalStateException("nothing is in " + list);
        }
        return found;
    }

    String beginningOf(String territory) {
        return text(anybody.get("/api/v1/territories/" + territory), "/unit/validFrom");
    }

    String submission(Principal operator) {
        return first(as(operator), "/api/v1/submissions", "id");
    }

    String receipt(Principal operator) {
        return text(as(operator).get("/api/v1/submissions/" + submission(operator)), "/receipt/number");
    }

    /** A paper that was scanned for one of its submissions. */
    String scan(Principal operator) {
        var api = as(operator);
        return json(api.get("/api/v1/submissions")).path("items").findValuesAsText("id").stream()
                .flatMap(id ->
                        json(api.get("/api/v1/submissions/" + id)).path("versions").findValuesAsText("scan").stream())
                .findFirst()
                .orElseThrow();
    }

    /** A file that is not sent yet. */
    String file(Principal operator) {
        var path = "/api/v1/attachments?name=matrix.pdf";
        return text(as(operator).callWith("application/pdf", "POST", path, "%PDF-1.7"), "/id");
    }

    String drafts() {
        Stream.of(Principals.VNPT, Principals.VIETTEL, Principals.THUAN_PHONG)
                .forEach(operator -> as(operator)
                        .call(
                                "PUT",
                                "/api/v1/drafts/" + DRAFT,
                                "{\"obligation\": \"operator-plan\", \"year\": 2030, \"narrative\": \"x\"}",
                                "Accept",
                                "application/json"));
        return DRAFT;
    }

    String report() {
        return text(
                as(Principals.COORDINATOR)
                        .post(
                                "/api/v1/reports",
                                "{\"kind\": \"ANNUAL\", \"year\": 2026}",
                                "Idempotency-Key",
                                "access-matrix"),
                "/id");
    }

    String extension(String organisation) {
        return granted("/api/v1/extensions", """
                {"obligation": "%s", "year": 2035, "organisation": "%s", "reason": "x", "until": "2035-06-30T00:00:00Z"}
                """.formatted(OBLIGATION, organisation));
    }

    String waiver(String organisation) {
        return granted("/api/v1/waivers", """
                {"obligation": "%s", "year": 2036, "organisation": "%s", "reason": "x"}
                """.formatted(OBLIGATION, organisation));
    }

    /** A task that the organisation leads alone; asked for again, the same. */
    String task(String organisation) {
        return text(
                as(Principals.COORDINATOR)
                        .post(
                                "/api/v1/tasks",
                                """
                                {"code": "matrix-%1$s", "title": {"vi": "x", "en": "x"}, "kind": "TASK",
                                 "recurrence": "ONCE", "leads": ["%1$s"]}""".formatted(organisation),
                                "Idempotency-Key",
                                "access-matrix-" + organisation),
                "/id");
    }

    String occurrence(String organisation) {
        return first(as(Principals.COORDINATOR), "/api/v1/tasks/occurrences?task=" + task(organisation), "id");
    }

    private String granted(String path, String content) {
        return text(as(Principals.COORDINATOR).post(path, content), "/id");
    }

    String obstacle(Principal operator) {
        return text(as(operator).post("/api/v1/obstacles", """
                {"title": "x", "description": "x", "indicators": ["population-5g"]}"""), "/id");
    }

    /** Submitted, about that obstacle. */
    String proposal(String obstacle) {
        var coordinator = as(Principals.COORDINATOR);
        var draft = coordinator.post("/api/v1/proposals", """
                {"title": "x", "reason": "x", "obstacles": ["%s"], "items": [{"kind": "POLICY", "text": "x"}]}
                """.formatted(obstacle));
        var address = "/api/v1/proposals/" + text(draft, "/id");
        coordinator.post(address + "/submission", "", "If-Match", text(draft, "/etag"));
        return text(draft, "/id");
    }

    /** About that proposal; each has a number of its own. */
    String decision(String proposal) {
        var leader = as(Principals.LEADER);
        var address = "/api/v1/proposals/" + proposal;
        var seen = leader.get(address);
        return text(
                leader.post(
                        address + "/decision",
                        """
                {"number": "%d/QĐ-UBND", "date": "%s", "items": [{"item": 1, "outcome": "ACCEPTED"}]}
                """.formatted(++number, text(seen, "/submittedAt").substring(0, 10)),
                        "If-Match",
                        text(seen, "/etag")),
                "/id");
    }

    /** The secret of a feed, as its file is called. */
    String feed() {
        var url = text(as(BYSTANDER).call("POST", FEEDS, ""), "/url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** A receiver that nothing reaches, with a secret: without one it is sent no test. */
    String webhook(Principal owner) {
        var webhook = text(as(owner).post("/api/v1/webhooks", "{\"url\": \"https://he-thong.invalid/\"}"), "/id");
        text(as(owner).call("POST", "/api/v1/webhooks/" + webhook + "/secret", ""), "/secret");
        return webhook;
    }

    /** What is not there would make the matrix ask for nothing. */
    private static String text(HttpResponse<byte[]> answer, String pointer) {
        var text = json(answer).at(pointer).asText();
        if (text.isEmpty()) {
            throw new IllegalStateException(answer + " has no " + pointer + ": " + json(answer));
        }
        return text;
    }
}
