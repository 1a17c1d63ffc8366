package vn.laichau.hatangso.agency.surroundings;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.util.List;

/** indicator-service as a test wants it to answer. */
public final class IndicatorPeer {

    /** Of figures, of targets that were decided, and of firms. */
    private static final UrlPattern PATH = urlMatching("/internal/v1/(figure|target|operator)-messages");

    private IndicatorPeer() {}

    private static WireMock peer() {
        return new WireMock("127.0.0.1", Integer.getInteger(TestEnvironment.INDICATOR_PORT));
    }

    public static void takesEverything() {
        peer().resetMappings();
        peer().register(get(anyUrl()).willReturn(aResponse().withStatus(503)));
        peer().register(post(PATH).willReturn(okJson("""
                {"received": 1, "created": 1, "changed": 0, "unchanged": 0, "rejected": 0, "errors": []}""")));
    }

    /** Tells its names: a ratio, a quantity, a judgement; a target that is measured and one that is judged; a district that ended and a ward that began on 1 July 2025. */
    public static void tellsNames() {
        peer().register(get("/api/v1/indicators").willReturn(okJson("""
                {"items": [{"id": 1, "code": "household-fibre", "name": {"vi": "a", "en": "a"}, "measure": "RATIO", "unit": "PERCENT"},
                           {"id": 2, "code": "speed-4g", "name": {"vi": "b", "en": "b"}, "measure": "QUANTITY", "unit": "M"},
                           {"id": 3, "code": "roadmap", "name": {"vi": "c", "en": "c"}, "measure": "JUDGEMENT"}]}""")));
        peer().register(get("/api/v1/targets").willReturn(okJson("""
                {"items": [{"code": "household-fibre-2025", "indicator": "household-fibre", "comparator": "AT_LEAST", "value": 80},
                           {"code": "roadmap-2025", "indicator": "roadmap", "comparator": "JUDGED"}]}""")));
        peer().register(get("/api/v1/territories").willReturn(okJson("""
                {"items": [{"id": 1, "code": "12", "validFrom": "2021-01-01", "level": "PROVINCE", "nameVi": "Lai Châu"},
                           {"id": 2, "code": "105", "validFrom": "2021-01-01", "validUntil": "2025-07-01", "level": "DISTRICT"},
                           {"id": 3, "code": "03388", "validFrom": "2025-07-01", "level": "COMMUNE"}]}""")));
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
        return peer().find(postRequestedFor(PATH).withRequestBody(containing(submission))).stream()
                .map(request -> request.getBodyAsString())
                .toList();
    }

    public static boolean wasAskedWithToken(String submission) {
        return peer().find(postRequestedFor(PATH).withRequestBody(containing(submission))).stream()
                .allMatch(request -> request.getHeader("Authorization").startsWith("Bearer "));
    }
}
