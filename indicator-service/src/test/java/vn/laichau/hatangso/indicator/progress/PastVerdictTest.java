package vn.laichau.hatangso.indicator.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.As;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.WithDemonstration;
import vn.laichau.hatangso.indicator.series.Knowledge;

@QuarkusTest
@TestProfile(PastVerdictTest.Alone.class)
@ServiceTest
class PastVerdictTest {

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2024, 6, 30), LocalDate.of(2025, 3, 1), LocalDate.of(2026, 1, 31), LocalDate.of(2026, 10, 31));

    /** What this test writes into the past would disturb others. */
    public static final class Alone extends WithDemonstration {}

    @Inject
    ComputeProgress progress;

    @Test
    void computesThePastAnewAsItWasWhateverIsWrittenSince() {
        var before = computed();
        var chance = new Random(14);
        for (var i = 0; i < 8; i++) {
            change(chance, i);
            assertThat(computed()).isEqualTo(before);
        }
    }

    @Test
    void keepsTheVerdictsOfAPastDayWithTheRuleThatMadeThem() {
        var past = "/api/v1/progress?asOf=2025-02-28";
        var before = As.nobody().get(past).asString();
        As.superuser("UPDATE observation SET numerator = 0 WHERE recorded_at < '2025-02-01' AND numerator > 0");
        assertThat(As.nobody().get(past).asString()).isEqualTo(before);
        assertThat(count("SELECT count(*) FROM progress_record WHERE as_of = '2025-02-28' AND method_version = '1'"))
                .isEqualTo(1);
    }

    private List<Progress> computed() {
        return DAYS.stream()
                .flatMap(day -> Stream.of(true, false)
                        .map(provisional -> progress.asOf(
                                day,
                                new Knowledge(
                                        OffsetDateTime.parse(day.plusDays(1) + "T00:00:00+07:00"),
                                        false,
                                        provisional))))
                .toList();
    }

    /** Corrections of old figures, a decision that reaches back, other definitions, judgements and overrides. */
    private static void change(Random chance, int i) {
        switch (i % 4) {
            case 0 -> correctFigures(chance, i);
            case 1 -> decide(i);
            case 2 -> redefine(i);
            default ->
                As.leader()
                        .contentType("application/json")
                        .body("{\"verdict\": \"ACHIEVED\", \"reason\": \"Đã nghiệm thu\"}")
                        .put("/api/v1/progress/overrides/population-5g-2030");
        }
    }

    private static void correctFigures(Random chance, int i) {
        As.superuser("""
                WITH old AS (UPDATE observation SET superseded_at = now()
                             WHERE superseded_at = 'infinity' AND numerator > 1 AND id %% 7 = %1$d RETURNING *)
                INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, value,
                                         status, source_kind, source_ref, source_item, recorded_at)
                SELECT indicator, territory, period, period_end, operator, numerator - 1, denominator, value, status,
                       'IMPORT', 'past', 'past/%2$d/' || id, now() FROM old
                """.formatted(chance.nextInt(7), i));
    }

    private static void decide(int i) {
        var target = "/api/v1/targets/adult-smartphone-2030";
        As.coordinator()
                .contentType("application/json")
                .header("If-Match", As.nobody().get(target).header("ETag"))
                .body("""
                        {"value": %d, "inForceFrom": "2024-%02d-01", "decision": {"number": "%d/QĐ-UBND", "date": "2024-01-01"}}
                        """.formatted(90 + i % 5, 1 + i, i))
                .post(target + "/versions")
                .then()
                .statusCode(201);
    }

    private static void redefine(int i) {
        var baseline = "/api/v1/baselines/households-with-internet";
        As.administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", As.nobody().get(baseline).header("ETag"))
                .body(
                        "{\"asOf\": \"20%d\", \"comparableTo\": [{\"indicator\": \"household-fibre\", \"comparability\": \"SAME\"}]}"
                                .formatted(10 + i))
                .patch(baseline)
                .then()
                .statusCode(200);
    }
}
