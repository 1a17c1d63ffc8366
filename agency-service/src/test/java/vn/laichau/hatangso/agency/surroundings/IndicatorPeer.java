package vn.laichau.hatangso.agency.surroundings;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.util.List;

/** indicator-service as a test wants it to answer. */
public final class IndicatorPeer {

    private static final String PATH = "/api/v1/observations";

    private IndicatorPeer() {}

    private static WireMock peer() {
        return new WireMock("127.0.0.1", Integer.getInteger(Surroundings.INDICATOR_PORT));
    }

    public static void takesEverything() {
        peer().resetMappings();
        peer().register(get(anyUrl()).willReturn(aResponse().withStatus(503)));
        peer().register(post(PATH).willReturn(okJson("""
                {"received": 1, "created": 1, "changed": 0, "unchanged": 0, "rejected": 0, "errors": []}""")));
    }

    /** For the figures of one submission alone. */
    public static void rejects(String submission, String item, String code) {
        peer().register(post(PATH).withRequestBody(containing(submission)).willReturn(okJson("""
                {"received": 1, "created": 0, "changed": 0, "unchanged": 0, "rejected": 1,
                 "errors": [{"item": "%s", "code": "%s", "detail": {"vi": "Không có", "en": "Not known"}}]}""".formatted(
                        item, code))));
    }

    /** Answers with a failure the first time, then takes everything. */
    public static void failsOnce(String submission, int status) {
        peer().register(post(PATH)
                .withRequestBody(containing(submission))
                .inScenario(submission)
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(status))
                .willSetStateTo("failed"));
    }

    public static void alwaysFails(String submission, int status) {
        peer().register(post(PATH)
                .withRequestBody(containing(submission))
                .willReturn(aResponse().withStatus(status)));
    }

    /** Bodies that arrived for a submission. */
    public static List<String> bodiesFor(String submission) {
        return peer().find(postRequestedFor(urlEqualTo(PATH)).withRequestBody(containing(submission))).stream()
                .map(request -> request.getBodyAsString())
                .toList();
    }

    public static boolean wasAskedWithToken(String submission) {
        return peer().find(postRequestedFor(urlEqualTo(PATH)).withRequestBody(containing(submission))).stream()
                .allMatch(request -> request.getHeader("Authorization").startsWith("Bearer "));
    }
}
