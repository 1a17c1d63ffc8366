package vn.laichau.hatangso.reporting.source;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static vn.laichau.hatangso.reporting.ReportingCalls.ANNUAL_2026;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;
import static vn.laichau.hatangso.reporting.ReportingCalls.ask;
import static vn.laichau.hatangso.reporting.ReportingCalls.coordinator;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.ServiceTest;

@QuarkusTest
@ServiceTest
class CollectingTest {

    /** Later than anybody waits. */
    private static final int TOO_LATE_MILLIS = 13_000;

    /** Well within a deadline that is half as long again; two of them are not. */
    private static final int TRY_MILLIS = 2_000;

    @Inject
    @RestClient
    IndicatorClient indicators;

    @Inject
    @RestClient
    AgencyClient agencies;

    @BeforeEach
    void peersAreWell() {
        PeerServices.answerWell();
    }

    @Test
    void asksEachServiceOnceForTheSameCutOffWithItsOwnToken() {
        ask("{\"kind\": \"ANNUAL\", \"year\": 2026, \"cutOff\": \"2026-11-20T08:00:00+07:00\"}");

        Stream.of(PeerServices.INDICATOR, PeerServices.AGENCY)
                .forEach(peer -> PeerServices.wireMock()
                        .verifyThat(
                                1,
                                getRequestedFor(urlPathEqualTo(peer))
                                        .withQueryParam("cutOff", equalTo("2026-11-20T01:00:00Z"))
                                        .withHeader("Accept", equalTo("application/json"))
                                        .withHeader("Authorization", equalTo("Bearer " + PeerServices.OUR_TOKEN))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"indicator", "agency"})
    void namesThePartOfAPeerThatIsDownAndKeepsTheOther(String down) {
        PeerServices.answer("/%s/internal/v1/report-data".formatted(down), serverError());

        var report = ask(ANNUAL_2026);

        report.then().statusCode(201).body("missingParts", contains(down));
        var parts =
                coordinator().get(REPORTS + "/" + report.path("id")).jsonPath().getMap("snapshot.parts");
        assertThat(parts).hasSize(1).doesNotContainKey(down);
    }

    @Test
    void givesUpASlowPeerAfterOneTry() {
        PeerServices.answer(PeerServices.AGENCY, okJson("{}").withFixedDelay(TOO_LATE_MILLIS));

        ask("{\"kind\": \"ANNUAL\", \"year\": 2026, \"cutOff\": \"2026-11-21T08:00:00+07:00\"}")
                .then()
                .statusCode(201)
                .body("missingParts", contains("agency"));

        PeerServices.wireMock()
                .verifyThat(
                        1,
                        getRequestedFor(urlPathEqualTo(PeerServices.AGENCY))
                                .withQueryParam("cutOff", equalTo("2026-11-21T01:00:00Z")));
    }

    @Test
    void triesASecondTimeWhenAConnectionBreaks() {
        PeerServices.wireMock()
                .register(get(urlPathEqualTo(PeerServices.AGENCY))
                        .inScenario("breaks once")
                        .whenScenarioStateIs("Started")
                        .willSetStateTo("well")
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        ask(ANNUAL_2026).then().statusCode(201).body("missingParts", empty());
    }

    /** Each try alone is quick enough; who waits at the gateway waits for both. */
    @Test
    void givesAllTriesOfAPeerOneDeadline() {
        breaksOffLateAndIsSlowTheSecondTime("indicator");
        haveADeadlineWithinTheSecondTry(
                indicators, (plan, cutOff, year) -> Uni.createFrom().item(PeerServices.body("agency")));

        ask(ANNUAL_2026).then().statusCode(201).body("missingParts", contains("indicator"));
    }

    @Test
    void asksToComeAgainWhenNoPeerKeepsTheDeadline() {
        breaksOffLateAndIsSlowTheSecondTime("indicator");
        breaksOffLateAndIsSlowTheSecondTime("agency");
        haveADeadlineWithinTheSecondTry(indicators, agencies);

        ask(ANNUAL_2026).then().statusCode(503).header("Retry-After", "10").body("code", is("unavailable"));
    }

    @Test
    void leavesADraftAsItIsWhenAPeerDoesNotKeepTheDeadline() {
        var draft = ask(ANNUAL_2026);
        breaksOffLateAndIsSlowTheSecondTime("agency");
        haveADeadlineWithinTheSecondTry(indicators, agencies);

        coordinator()
                .header("If-Match", draft.header("ETag"))
                .post(REPORTS + "/" + draft.path("id") + "/collection")
                .then()
                .statusCode(503)
                .header("Retry-After", "10");
    }

    @Test
    void givesAPeerTimeForOneWholeTryAndNotForTwo() throws NoSuchMethodException {
        var within = ConfigProvider.getConfig()
                .getValue("reporting.collection.within", Duration.class)
                .toMillis();
        var ofIndicators = IndicatorClient.class
                .getMethod("reportData", String.class, Instant.class, LocalDate.class, Integer.class)
                .getAnnotation(Timeout.class)
                .value();
        var ofAgencies = AgencyClient.class
                .getMethod("reportData", String.class, Instant.class, Integer.class)
                .getAnnotation(Timeout.class)
                .value();

        assertThat(List.of(ofIndicators, ofAgencies))
                .allSatisfy(oneTry -> assertThat(within).isBetween(oneTry + 1, 2 * oneTry - 1));
    }

    private static void breaksOffLateAndIsSlowTheSecondTime(String peer) {
        var path = "/%s/internal/v1/report-data".formatted(peer);
        PeerServices.answer(path, okJson(PeerServices.body(peer)).withFixedDelay(TRY_MILLIS));
        PeerServices.wireMock()
                .register(get(urlPathEqualTo(path))
                        .inScenario(peer + " breaks off late")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willSetStateTo("slow")
                        .willReturn(aResponse().withFixedDelay(TRY_MILLIS).withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    /** Until the test ends: a peer that is well would not keep so short a one on a busy machine either. */
    private static void haveADeadlineWithinTheSecondTry(IndicatorClient indicators, AgencyClient agencies) {
        QuarkusMock.installMockForType(
                new ReportDataClient(indicators, agencies, Duration.ofMillis(TRY_MILLIS * 3 / 2)),
                ReportDataClient.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "null", "{\"progress\": 5}", "{\"a\": 1, \"a\": 2}"})
    void countsAnAnswerItCannotReadAsMissing(String answer) {
        PeerServices.answer(PeerServices.INDICATOR, okJson(answer));

        ask(ANNUAL_2026).then().statusCode(201).body("missingParts", contains("indicator"));
    }

    /** It is not said that it did not answer. */
    @Test
    void saysOfAPeerThatKnowsNothingThatItGaveNoData() {
        PeerServices.answer(PeerServices.INDICATOR, notFound());

        String id = ask(ANNUAL_2026)
                .then()
                .statusCode(201)
                .body("missingParts", contains("indicator"))
                .extract()
                .path("id");

        coordinator()
                .get(REPORTS + "/" + id + "/documents/html")
                .then()
                .statusCode(200)
                .body(containsString("phân hệ quản lý chỉ tiêu không cung cấp được số liệu"))
                .body(not(containsString("không trả lời")));
    }

    @Test
    void makesNoReportWhenNobodyAnswersAndTakesTheKeyAgainLater() {
        var key = UUID.randomUUID().toString();
        var reports = SuiteDatabase.count("SELECT count(*) FROM report");
        PeerServices.answer(PeerServices.INDICATOR, serverError());
        PeerServices.answer(PeerServices.AGENCY, serverError());

        ask(ANNUAL_2026, key).then().statusCode(503).header("Retry-After", "10").body("code", is("unavailable"));
        assertThat(SuiteDatabase.count("SELECT count(*) FROM report")).isEqualTo(reports);

        PeerServices.answerWell();
        ask(ANNUAL_2026, key).then().statusCode(201);
    }

    @Test
    void provesItselfToTheSignInServerWithItsKey() throws ParseException {
        // The token of the tests before lasts a second.
        var asked = await().pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofMinutes(1))
                .until(this::tokensAskedFor, requests -> !requests.isEmpty())
                .get(0)
                .getBodyAsString();
        var assertion = SignedJWT.parse(asked.replaceAll(".*client_assertion=([^&]*).*", "$1"));

        assertThat(asked).contains("grant_type=client_credentials");
        assertThat(assertion.getHeader().getAlgorithm().getName()).isEqualTo("PS256");
        assertThat(assertion.getHeader().getKeyID()).isEqualTo("reporting-service-1");
        assertThat(assertion.getJWTClaimsSet().getSubject()).isEqualTo("reporting-service");
        assertThat(assertion.getJWTClaimsSet().getIssuer()).isEqualTo("reporting-service");
    }

    private List<LoggedRequest> tokensAskedFor() {
        ask(ANNUAL_2026);
        return PeerServices.wireMock().find(postRequestedFor(urlPathEqualTo(PeerServices.TOKEN)));
    }
}
