package vn.laichau.hatangso.agency.succession;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.SUCCESSIONS;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.administrator;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.firm;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.officer;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.send;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.as;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.giveBack;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;

/** Successions at random over the API, with sendings under review and given back: each has one sender and one reviewer. */
@QuarkusTest
class SuccessionsOfSubmissionsTest extends RunningService {

    private static final int ATTEMPTS = 8;

    /** A sending as it was sent, by whom and for which obligation. */
    private record Sent(String id, String version, String sender, String obligation, int year) {

        /** The id is looked up once: RestAssured compiles a script for each look into an answer. */
        static Sent as(Response answer, String sender, String obligation, int year) {
            return new Sent(answer.path("id"), answer.header("ETag"), sender, obligation, year);
        }
    }

    private final List<Sent> submitted = new ArrayList<>();
    private final List<Sent> returned = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 7, 20261214})
    void leaveEachSendingToOneSenderAndOneReviewerThatExist(long seed) {
        var successions = new RandomSuccessions(seed);
        var agencies = successions.agencies();
        for (var i = 0; i < agencies.size(); i++) {
            open(agencies.get(i), agencies.get((i + 1) % agencies.size()));
        }
        var holders = holders(successions);
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (successions.attempt()) {
                holders = holders(successions);
                check(holders);
            }
        }
        assertThat(successions.ended()).as("the seed lets agencies end").hasSizeGreaterThan(1);
        for (var sent : returned) {
            sendAgain(sent, holders.get("SUBMISSION " + sent.id()).get(0));
        }
        for (var sent : submitted) {
            decide(
                    sent,
                    holders.get("SUBMISSION " + sent.id()).get(0),
                    holders.get("REVIEW " + sent.id()).get(0));
        }
    }

    private void open(String debtor, String receiver) {
        var obligation = SuccessionFixtures.obligation("owed-by-" + debtor, debtor, receiver);
        var last = send(firm(debtor), "", obligation, lastYear());
        giveBack(last, "{\"reason\": \"Thiếu số liệu\"}").then().statusCode(200);
        returned.add(Sent.as(last, debtor, obligation, lastYear()));
        var next = send(firm(debtor), "", obligation, nextYear());
        next.then().statusCode(201);
        submitted.add(Sent.as(next, debtor, obligation, nextYear()));
    }

    /** By kind and name: whom the preview of an end of each agency that exists would take it from. */
    private static Map<String, List<String>> holders(RandomSuccessions successions) {
        return successions.living().stream()
                .flatMap(SuccessionsOfSubmissionsTest::held)
                .collect(groupingBy(
                        move -> move.get("kind") + " " + move.get("id"),
                        mapping(move -> move.get("predecessor"), toList())));
    }

    private static Stream<Map<String, String>> held(String agency) {
        var end = SuccessionFixtures.succession("MERGE", today().plusDays(1), "\"" + agency + "\"", "\"finance\"", "");
        var previewed = administrator().body(end).post(SUCCESSIONS + "?validateOnly=true");
        previewed.then().statusCode(200);
        return previewed.<List<Map<String, String>>>path("moves").stream();
    }

    private void check(Map<String, List<String>> holders) {
        for (var sent : submitted) {
            assertThat(holders.get("REVIEW " + sent.id())).as("reviewers").hasSize(1);
        }
        Stream.concat(submitted.stream(), returned.stream()).forEach(sent -> {
            assertThat(holders.get("SUBMISSION " + sent.id())).as("senders").hasSize(1);
            assertThat(holders.get("OBLIGATION_OWED " + sent.obligation()))
                    .as("debtors")
                    .hasSize(1);
            assertThat(holders.get("OBLIGATION_RECEIVED " + sent.obligation()))
                    .as("receivers")
                    .hasSize(1);
        });
    }

    private static void sendAgain(Sent sent, String holder) {
        var named = holder.equals(sent.sender()) ? "" : "?organisation=" + sent.sender();
        var again = send(officer(holder), named, sent.obligation(), sent.year());
        assertThat(again.statusCode())
                .as("%s of %s again by %s: %s", sent.id(), sent.sender(), holder, again.asString())
                .isEqualTo(201);
        assertThat(again.<String>path("organisation")).isEqualTo(sent.sender());
        assertThat(again.<Integer>path("version")).isEqualTo(2);
    }

    /** Nobody decides about what is their own by now: that is left to the coordinator. */
    private static void decide(Sent sent, String sender, String receiver) {
        var reviewer = sender.equals(receiver) ? coordinator() : as("leader of " + receiver, receiver, "leader");
        reviewer.header("If-Match", sent.version())
                .post("/api/v1/submissions/" + sent.id() + "/acceptance")
                .then()
                .statusCode(200);
    }

    private static int lastYear() {
        return today().getYear() - 1;
    }

    private static int nextYear() {
        return today().getYear() + 1;
    }
}
