package vn.laichau.hatangso.systemtests.mainjob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.systemtests.suite.Api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.PlanYear;
import vn.laichau.hatangso.systemtests.suite.PortalSession;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.RunsFirst;
import vn.laichau.hatangso.systemtests.suite.WordFile;

/** The steps build on each other, as the year does. */
@RunsFirst
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final String PLAN_OF_VNPT = """
            {"obligation": "operator-plan", "year": %1$d, "narrative": "Kế hoạch phát triển cáp quang năm %1$d.",
             "figures": [{"indicator": "household-fibre", "territory": "12", "period": "%2$d",
                          "numerator": 51234, "denominator": 105678}]}
            """.formatted(PlanYear.NEXT, PlanYear.CURRENT);

    private static Api vnpt;
    private static PortalSession coordinator;
    private static String submission;
    private static String report;

    @BeforeAll
    static void signIn() {
        vnpt = Api.of(RunningSuite.get(), "api-vnpt");
        coordinator = PortalSession.signIn(RunningSuite.get(), "coordinator");
    }

    @Test
    @Order(1)
    void anOperatorsSystemSubmitsItsPlanAndHoldsAReceipt() {
        var answer = vnpt.post("/api/v1/submissions", PLAN_OF_VNPT, "Idempotency-Key", "vnpt-plan");
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(201);
        submission = json(answer).path("id").asText();
        assertThat(json(answer).path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(json(answer).path("receipt").path("jws").asText().split("\\."))
                .hasSize(3);
        var again = vnpt.post("/api/v1/submissions", PLAN_OF_VNPT, "Idempotency-Key", "vnpt-plan");
        assertThat(again.body()).isEqualTo(answer.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @Test
    @Order(2)
    void anotherOperatorCannotTellThatItExists() {
        var viettel = Api.of(RunningSuite.get(), "api-viettel");
        var foreign = viettel.get("/api/v1/submissions/" + submission);
        var absent = viettel.get("/api/v1/submissions/00000000-0000-7000-8000-000000000000");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(json(foreign).path("code")).isEqualTo(json(absent).path("code"));
    }

    @Test
    @Order(3)
    void theCoordinatorAcceptsAndProgressChangesAtOnce() {
        var seen = coordinator.get("/api/v1/submissions/" + submission);
        assertThat(seen.statusCode()).isEqualTo(200);
        var acceptance = coordinator.post(
                "/api/v1/submissions/" + submission + "/acceptance",
                "",
                "If-Match",
                seen.headers().firstValue("ETag").orElseThrow());
        assertThat(acceptance.statusCode())
                .as(new String(acceptance.body(), UTF_8))
                .isEqualTo(200);
        Awaitility.await()
                .atMost(LONGEST)
                .untilAsserted(
                        () -> assertThat(fibre().path("latest").path("period").asText())
                                .isEqualTo(Integer.toString(PlanYear.CURRENT)));
        assertThat(fibre().path("latest").path("status").asText()).isEqualTo("PROVISIONAL");
        assertThat(fibre().path("latest").path("denominator").decimalValue()).isEqualByComparingTo("105678");
    }

    @Test
    @Order(4)
    void theReportOfTheYearHoldsTheOperatorsFigures() throws IOException {
        var asked = "{\"kind\": \"ANNUAL\", \"year\": %d, \"cutOff\": \"%s\"}"
                .formatted(PlanYear.CURRENT, OffsetDateTime.now(Clock.systemUTC()));
        // A part that a busy service did not give in time is named as missing; another report has it.
        var created = Awaitility.await()
                .atMost(LONGEST)
                .until(
                        () -> Api.patiently(() -> coordinator.post(
                                "/api/v1/reports",
                                asked,
                                "Idempotency-Key",
                                UUID.randomUUID().toString())),
                        answer -> answer.statusCode() != 201
                                || json(answer).path("missingParts").isEmpty());
        assertThat(created.statusCode()).as(new String(created.body(), UTF_8)).isEqualTo(201);
        report = json(created).path("id").asText();
        var document = docx();
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(new WordFile(document.body()).text()).contains("51.234", "105.678", "BÁO CÁO", "DỮ LIỆU TRÌNH DIỄN");
        assertThat(docx().body()).isEqualTo(document.body());
    }

    private static HttpResponse<byte[]> docx() {
        return Api.patiently(() -> coordinator.get("/api/v1/reports/" + report + "/documents/docx"));
    }

    @Test
    @Order(5)
    void anOperatorDoesNotSeeTheDraftReport() {
        assertThat(vnpt.get("/api/v1/reports/" + report).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(6)
    void theFirstPageShowsTheFigureBesideItsTarget() throws IOException, InterruptedException {
        Browser.walk(
                "main-job.test.mjs",
                Map.of("ACCEPTED_INDICATOR", "household-fibre", "ACCEPTED_VALUE", fibreAsWritten()));
    }

    /** All operators' households over all households: what was accepted changes it, and is not alone in it. */
    private static String fibreAsWritten() {
        var latest = fibre().path("latest");
        var percent = latest.path("numerator")
                .decimalValue()
                .movePointRight(2)
                .divide(latest.path("denominator").decimalValue(), 2, RoundingMode.HALF_UP);
        return percent.stripTrailingZeros().toPlainString().replace('.', ',') + "%";
    }

    private static JsonNode fibre() {
        for (var item : json(coordinator.get("/api/v1/progress")).path("items")) {
            if (item.path("target").path("code").asText().equals("household-fibre-2025")) {
                return item;
            }
        }
        throw new AssertionError("no such target");
    }
}
