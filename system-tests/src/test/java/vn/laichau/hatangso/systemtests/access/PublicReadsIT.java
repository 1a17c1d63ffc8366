package vn.laichau.hatangso.systemtests.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.laichau.hatangso.systemtests.suite.Api.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.ConcurrentCalls;
import vn.laichau.hatangso.systemtests.suite.Contracts;
import vn.laichau.hatangso.systemtests.suite.Principal;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RenewedTokens;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** What is not published changes no byte, no tag and no length of what anybody is answered without a token. */
class PublicReadsIT {

    /** Nobody of the matrix or of a journey speaks for it. */
    private static final Principal FIRM = Principal.of("operator", "nhat-tin");

    /** Figures of years so far off that no other test has any; one for each try. */
    private static final List<Integer> YEARS = List.of(2071, 2072, 2073);

    /** Of the moment and of the caller. */
    private static final List<String> PASSING = List.of("date", "ratelimit", "ratelimit-policy");

    /** Deadlines are counted down from the server's instant, which has fewer digits at times. */
    private static final String COUNTED_DOWN = "/api/v1/deadlines?";

    private static final Pattern INSTANT = Pattern.compile("\"(asOf|now)\":\"[^\"]+\"");

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final int OK = 200;

    /** @param body a letter for each byte */
    private record Answer(int status, Map<String, List<String>> headers, String body) {

        @Override
        public String toString() {
            return "%d, %d bytes, %s".formatted(status, body.length(), headers);
        }
    }

    private final LocalStack stack = RunningSuite.get();
    private final RealmClients clients = RealmClients.of(stack);
    private final RenewedTokens tokens = new RenewedTokens(clients);
    private final Api anybody = Api.anonymous(stack);

    private Api coordinator() {
        return anybody.with(tokens.of(Principals.COORDINATOR));
    }

    private Api firm() {
        return anybody.with(tokens.of(FIRM));
    }

    /**
     * Something else may change what is public meanwhile: the day ends, or what an earlier test wrote arrives. What tells of these
     * writes tells of those of every year.
     */
    @Test
    void tellNothingOfWhatIsNotPublished() {
        var differences = new ArrayList<String>();
        // The demonstration publishes one a while after the start.
        await().atMost(TIMEOUT)
                .until(() -> json(anybody.get("/api/v1/reports")).path("items").size() > 0);
        for (int year : YEARS) {
            var reads = reads(year);
            var before = settled(reads);
            assertThat(before.values().stream().filter(answer -> answer.status() == OK))
                    .hasSizeGreaterThan(60);
            writeWhatIsNotPublished(year);
            var after = settled(reads);
            withdrawFiguresOf(year);
            differences.clear();
            before.forEach((read, answer) -> {
                if (!answer.equals(after.get(read))) {
                    differences.add("%s%n  %s%n  %s".formatted(read, answer, after.get(read)));
                }
            });
            System.out.printf("Public reads: %d, %d differences after %d%n", reads.size(), differences.size(), year);
            if (differences.isEmpty()) {
                break;
            }
        }
        assertThat(differences).isEmpty();
    }

    /** Every read of the policy that anybody may do, as a whole list with its count too, and where the figures of the year would be. */
    private List<String> reads(int year) {
        var objects = AccessObjects.published(stack, clients);
        var plain = Policy.lines().stream()
                .filter(line -> line.isPublic() && line.method().equals("GET"))
                // Who has the secret of a feed is its firm.
                .filter(line -> !line.isInternal() && !line.object().equals("feed"))
                .flatMap(line -> addresses(line, objects));
        var report = anybody.get("/api/v1/reports");
        var document = "/api/v1/reports/" + json(report).at("/items/0/id").asText() + "/documents/pdf";
        var figures = "indicator=population-5g&period=" + year;
        var others = Stream.of(
                "/api/v1/observations?count=true&" + figures,
                "/api/v1/observations/table?format=csv&" + figures,
                "/api/v1/series?indicator=population-5g&territory=12&from=%1$d-01-01&to=%1$d-12-31".formatted(year),
                document);
        return Stream.concat(plain, others).distinct().toList();
    }

    private static Stream<String> addresses(PolicyLine line, AccessObjects objects) {
        var address = line.hasObject()
                ? objects.find(line.object(), Ownership.OWN, Principals.ANONYMOUS).map(line::addressOf).stream()
                : Stream.of(line.address());
        return address.flatMap(read -> isCounted(line) ? Stream.of(read, counted(read)) : Stream.of(read));
    }

    private static String counted(String read) {
        return read + (read.contains("?") ? "&" : "?") + "count=true&limit=200";
    }

    private static boolean isCounted(PolicyLine line) {
        return Contracts.operations().stream()
                .filter(operation -> operation.name().equals(line.operation()))
                .flatMap(operation -> StreamSupport.stream(
                        operation.description().path("parameters").spliterator(), false))
                .anyMatch(parameter -> parameter.path("name").asText().equals("count"));
    }

    /** As soon as it stays as it is: what was written before may still be on its way. */
    private Map<String, Answer> settled(List<String> reads) {
        var answers = new HashMap<String, Answer>();
        await().atMost(TIMEOUT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    var changing = new ArrayList<String>();
                    var given = ConcurrentCalls.send(reads, this::answer);
                    for (int i = 0; i < reads.size(); i++) {
                        if (!given.get(i).equals(answers.put(reads.get(i), given.get(i)))) {
                            changing.add(reads.get(i));
                        }
                    }
                    assertThat(changing).isEmpty();
                });
        return answers;
    }

    /** A problem names its request. */
    private Answer answer(String read) {
        var answer = Api.patiently(() -> anybody.get(read));
        if (answer.statusCode() != OK) {
            return new Answer(answer.statusCode(), Map.of(), "");
        }
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        PASSING.forEach(headers::remove);
        var body = new String(answer.body(), ISO_8859_1);
        if (read.startsWith(COUNTED_DOWN)) {
            headers.remove("content-length");
            body = INSTANT.matcher(body).replaceAll("");
        }
        return new Answer(answer.statusCode(), headers, body);
    }

    private void writeWhatIsNotPublished(int year) {
        for (var operator : List.of("", "\"operator\": \"vnpt\", ")) {
            created(coordinator().post("/api/v1/observations", """
                    {%s"indicator": "population-5g", "territory": "12", "period": "%d", "numerator": 1, "denominator": 2}
                    """.formatted(operator, year)));
        }
        importFigure(year);
        created(firm().call(
                        "PUT",
                        "/api/v1/drafts/operator-plan/" + (year - 40),
                        "{\"obligation\": \"operator-plan\", \"year\": %d, \"narrative\": \"x\"}".formatted(year - 40),
                        "Accept",
                        "application/json"));
        created(firm().callWith("application/pdf", "POST", "/api/v1/attachments?name=unseen.pdf", "%PDF-1.7"));
        var obstacle = created(firm().post("/api/v1/obstacles", """
                {"title": "unseen", "description": "x", "indicators": ["population-5g"]}"""));
        created(coordinator().post("/api/v1/proposals", """
                {"title": "unseen", "reason": "x", "obstacles": ["%s"], "items": [{"kind": "POLICY", "text": "x"}]}
                """.formatted(obstacle)));
        created(coordinator()
                .post(
                        "/api/v1/reports",
                        "{\"kind\": \"ANNUAL\", \"year\": 2026}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
    }

    private void importFigure(int year) {
        var file = "indicator,territory,period,operator,numerator,denominator\npopulation-5g,12,%d,viettel,1,2\n"
                .formatted(year);
        var address = "/api/v1/imports/" + created(coordinator().callWith("text/csv", "POST", "/api/v1/imports", file));
        await().atMost(TIMEOUT)
                .until(() ->
                        json(coordinator().get(address)).path("state").asText().equals("DONE"));
    }

    private void withdrawFiguresOf(int year) {
        var list = coordinator().get("/api/v1/observations?indicator=population-5g&period=" + year);
        var ids = json(list).path("items").findValuesAsText("id");
        assertThat(ids).hasSize(3);
        for (var id : ids) {
            var address = "/api/v1/observations/" + id;
            var tag = coordinator().get(address).headers().firstValue("ETag").orElseThrow();
            created(coordinator().post(address + "/withdrawal", "{\"reason\": \"x\"}", "If-Match", tag));
        }
    }

    /** @return its id, where it has one */
    private static String created(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode() / 100)
                .as("%s %s", answer, new String(answer.body()))
                .isEqualTo(2);
        return json(answer).path("id").asText();
    }
}
