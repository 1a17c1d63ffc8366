package vn.laichau.hatangso.indicator.series;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.indicator.DemonstrationProfile;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

/** What a changed definition does to the figures, and what it does not. */
@QuarkusTest
@TestProfile(DemonstrationProfile.class)
@ServiceTest
class RedefinitionTest {

    private static final String UNION = "village-fixed-broadband";

    @AfterEach
    void forget() {
        Requests.superuser("DELETE FROM observation WHERE source_ref = 'redefinition'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation-fibre", "shared-new-bts", "mobile-broadband-capacity", UNION})
    void changesNoFigureWhenANameIsCorrected(String indicator) {
        observeVillages(indicator);
        var before = series(indicator);
        var name = Requests.nobody()
                .get("/api/v1/indicators/" + indicator)
                .jsonPath()
                .getString("name.en");
        patch(indicator, "{\"name\": {\"en\": \"Corrected\"}}");
        assertThat(series(indicator)).isEqualTo(before);
        patch(indicator, "{\"name\": {\"en\": \"%s\"}}".formatted(name));
        assertThat(series(indicator)).isEqualTo(before);
        assertThat(count("SELECT count(*) FROM village_union u JOIN indicator i ON i.id = u.indicator"
                        + " WHERE i.across_operators <> 'UNION'"))
                .isZero();
    }

    @Test
    void keepsUnionsAsLongAsAnIndicatorIsOne() {
        var stored = "SELECT count(*) FROM village_union u JOIN indicator i ON i.id = u.indicator WHERE i.code = '%s'"
                .formatted(UNION);
        var before = series(UNION);
        var rows = count(stored);
        patch(UNION, "{\"acrossOperators\": \"SHARED_DENOMINATOR\"}");
        assertThat(count(stored)).isZero();
        assertThat(series(UNION)).isNotEqualTo(before);
        patch(UNION, "{\"acrossOperators\": \"UNION\"}");
        assertThat(count(stored)).isEqualTo(rows).isPositive();
        assertThat(series(UNION)).isEqualTo(before);
    }

    private static List<Object> series(String indicator) {
        return Requests.coordinator()
                .get("/api/v1/series?indicator=" + indicator + "&level=COMMUNE&geography=2026-06-01")
                .jsonPath()
                .getList("items.values");
    }

    /** Of two operators, of a year of which there are no figures else. */
    private static void observeVillages(String indicator) {
        Requests.superuser("""
                INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator,
                                         status, source_kind, source_ref, source_item, recorded_at)
                SELECT i.id, v.id, '2027', DATE '2027-12-31', o.code, 40 + mod(v.id, 10), 100, 'FINAL', 'IMPORT', 'redefinition',
                       v.id || '/' || o.code, now() - interval '1 hour'
                FROM indicator i, territory v, unnest(ARRAY['vnpt', 'viettel']) AS o (code)
                WHERE i.code = '%s' AND v.level = 'VILLAGE' AND v.parent_code = '03388' AND upper(v.valid) IS NULL
                """.formatted(indicator));
    }

    private static void patch(String indicator, String patch) {
        var path = "/api/v1/indicators/" + indicator;
        Requests.administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", Requests.nobody().get(path).header("ETag"))
                .body(patch)
                .patch(path)
                .then()
                .statusCode(200);
    }
}
