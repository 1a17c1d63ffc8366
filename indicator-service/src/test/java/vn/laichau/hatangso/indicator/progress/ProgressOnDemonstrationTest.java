package vn.laichau.hatangso.indicator.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.ConcurrentRecording;
import vn.laichau.hatangso.indicator.DemonstrationProfile;
import vn.laichau.hatangso.indicator.IndicatorLocks;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.planfile.Plans;
import vn.laichau.hatangso.indicator.territory.Territories;

@QuarkusTest
@TestProfile(DemonstrationProfile.class)
@ServiceTest
class ProgressOnDemonstrationTest {

    private static final String OVERRIDES = "/api/v1/progress/overrides/";

    @Inject
    ComputeProgress compute;

    @Inject
    StoredProgress records;

    @Inject
    Territories territories;

    @Inject
    Plans plans;

    @Test
    void namesTheCommunesThatBlockATargetOnEitherMap() {
        var target = "/api/v1/progress/village-fixed-broadband-2025";
        Requests.nobody()
                .get(target)
                .then()
                .body("verdict", equalTo("MISSED"))
                .body("blocking.of", equalTo(38))
                .body("blocking.units", hasSize(lessThanOrEqualTo(38)))
                .body("blocking.units[0].missing", notNullValue());
        Requests.nobody()
                .get("/api/v1/progress")
                .then()
                .body("items.find { it.target.code == 'village-fixed-broadband-2025' }.blocking.units", hasSize(5));
        Requests.nobody().get(target + "?asOf=2025-02-01").then().body("blocking.of", equalTo(106));
        Requests.nobody()
                .get(target + "?asOf=2025-02-01&geography=2026-01-01")
                .then()
                .body("geography", nullValue())
                .body("blocking.of", equalTo(38));
    }

    @Test
    void keepsThePastOnWhicheverMapItIsAskedFor() {
        var path = "/api/v1/progress?asOf=2025-02-20&geography=";
        var kept = "SELECT count(*) FROM progress_record WHERE as_of = '2025-02-20' AND audience = 'PUBLIC'";
        var first = Requests.nobody().get(path + "2026-01-01");
        first.then().statusCode(200).body("asOf", equalTo("2025-02-20")).body("geography", equalTo("2025-07-01"));
        assertThat(count(kept)).isEqualTo(1);
        assertThat(Requests.nobody().get(path + "2026-06-01").asString()).isEqualTo(first.asString());
        assertThat(count(kept)).isEqualTo(1);
        Requests.nobody().get(path + "2024-06-01").then().body("geography", equalTo("2025-02-20"));
        Requests.nobody().get("/api/v1/progress?asOf=2025-02-20").then().body("geography", equalTo("2025-02-20"));
        assertThat(count(kept)).isEqualTo(2);
    }

    /** What was recorded at the end of a day may still become known a little after it. */
    @ParameterizedTest(name = "{0} minutes after the day: {1} kept")
    @CsvSource({"0, 0", "60, 0", "61, 1"})
    void keepsADayOnceItHasSettled(int minutes, int kept) {
        var day = LocalDate.of(2025, 2, 19);
        var now = day.plusDays(1)
                .atStartOfDay(VietnamTime.ZONE)
                .plusMinutes(minutes)
                .toInstant();
        var late =
                new ReadProgress(compute, records, territories, null, null, null, Clock.fixed(now, VietnamTime.ZONE));
        var progressQuery = new ProgressQuery("lai-chau-2023", day, day);
        assertThat(late.isPast(day)).isTrue();
        assertThat(late.isPast(day.plusDays(1))).isFalse();
        try {
            QuarkusTransaction.requiringNew().run(() -> late.stored(progressQuery, false));
            assertThat(count("SELECT count(*) FROM progress_record WHERE as_of = '2025-02-19'"))
                    .isEqualTo(kept);
            QuarkusTransaction.requiringNew().run(() -> new DailyProgressJob(late, plans).storeYesterday());
            assertThat(count("SELECT count(*) FROM progress_record WHERE as_of = '2025-02-19'"))
                    .isEqualTo(2 * kept);
        } finally {
            Requests.superuser("DELETE FROM progress_record WHERE as_of = '2025-02-19'");
        }
    }

    @Test
    void doesNotJudgeADeadlineByTheYearBeforeWhileItsOwnFiguresAreNotThere() {
        var target = "/api/v1/progress/village-fixed-broadband-2025?asOf=";
        Requests.nobody()
                .get(target + "2026-01-05")
                .then()
                .body("verdict", equalTo("STALE"))
                .body("latest.period", equalTo("2024"))
                .body("atDeadline", nullValue());
        Requests.nobody().get(target + "2026-03-01").then().body("verdict", equalTo("MISSED"));
    }

    @Test
    void saysTheNeededPaceInWordsAndAProjectionApart() {
        Requests.nobody()
                .get("/api/v1/progress/household-fibre-coverage-2030")
                .then()
                .body("verdict", equalTo("AT_RISK"))
                .body("neededPace.vi", containsString("điểm % mỗi năm"))
                .body("projection.values", equalTo(3))
                .body("projection.day", equalTo("2030-12-31"));
    }

    @Test
    void hasNoVerdictOnAnIncreaseWhoseBaselineNobodyStated() {
        Requests.nobody()
                .get("/api/v1/progress/mobile-broadband-capacity-2025")
                .then()
                .body("verdict", equalTo("NO_BASELINE"))
                .body("latest.value", notNullValue());
    }

    @Test
    void letsALeaderSayOtherwiseAndKeepsTheComputedVerdictVisible() throws Exception {
        var target = "centre-road-undergrounding-2030";
        var lock = IndicatorLocks.OVERRIDE.about(target);
        ConcurrentRecording.isAwaited(
                lock,
                () -> override(target, null, "ON_TRACK").then().statusCode(200).header("ETag", notNullValue()));
        Requests.nobody()
                .get("/api/v1/progress/" + target)
                .then()
                .body("verdict", equalTo("GOING_BACKWARDS"))
                .body("override.verdict", equalTo("ON_TRACK"))
                .body("override.computed", equalTo("GOING_BACKWARDS"))
                .body("override.reason", equalTo("Đã ký hợp đồng"))
                .body("override.recordedBy", nullValue());
        Requests.coordinator().get("/api/v1/progress/" + target).then().body("override.recordedBy", equalTo("leader"));
        override(target, null, "AT_RISK").then().statusCode(428).body("code", equalTo("precondition-required"));
        override(target, "\"0\"", "AT_RISK").then().statusCode(412);
        var seen = Requests.nobody().get(OVERRIDES + target).header("ETag");
        override(target, seen, "AT_RISK").then().statusCode(200);
        var last = Requests.nobody().get(OVERRIDES + target).header("ETag");
        Requests.withdraw(Requests.leader(), OVERRIDES + target, last, " ").statusCode(422);
        ConcurrentRecording.isAwaited(
                lock,
                () -> Requests.withdraw(Requests.leader(), OVERRIDES + target, last, "Đã nghiệm thu")
                        .statusCode(200)
                        .body("endedAt", notNullValue()));
        Requests.nobody().get("/api/v1/progress/" + target).then().body("override", nullValue());
        Requests.nobody()
                .get(OVERRIDES + target)
                .then()
                .header("ETag", nullValue())
                .body("items", hasSize(2))
                .body("items.recordedBy", everyItem(nullValue()))
                .body("items[0].withdrawalReason", nullValue())
                .body("items[1].endedAt", notNullValue())
                .body("items[1].withdrawalReason", equalTo("Đã nghiệm thu"));
    }

    @Test
    void refusesAnOverrideWithoutReasonOrThatSaysTheSame() {
        put("population-5g-2030", null, "{\"verdict\": \"BEHIND\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(java.util.List.of("/reason")))
                .body("errors.code", equalTo(java.util.List.of("missing")));
        override("population-5g-2030", null, "BEHIND")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(java.util.List.of("same-verdict")));
        Requests.coordinator()
                .contentType("application/json")
                .body("{}")
                .put(OVERRIDES + "population-5g-2030")
                .then()
                .statusCode(403);
        override("no-such-target", null, "ON_TRACK").then().statusCode(404);
    }

    private static Response override(String target, String seen, String verdict) {
        return put(target, seen, "{\"verdict\": \"%s\", \"reason\": \"Đã ký hợp đồng\"}".formatted(verdict));
    }

    private static Response put(String target, String seen, String body) {
        var request = Requests.leader().contentType("application/json");
        return (seen == null ? request : request.header("If-Match", seen))
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put(OVERRIDES + target);
    }
}
