package vn.laichau.hatangso.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.indicator.imports.UploadedFile;

@QuarkusTest
@ServiceTest
class ListTotalTest {

    @ParameterizedTest
    @CsvSource({
        "/territories, 153",
        "/territories?level=DISTRICT, 8",
        "/quality-findings?check=aerial-cable-quotient, 1"
    })
    void tellsHowLongAListIsOnAnyOfItsPages(String list, int total) {
        var asked = list + (list.contains("?") ? "&" : "?");
        var first = Requests.nobody().get("/api/v1" + asked + "limit=1&count=true");
        first.then().statusCode(200).body("total", equalTo(total));
        if (first.path("next") != null) {
            Requests.nobody()
                    .get("/api/v1" + asked + "limit=1&count=true&cursor=" + first.path("next"))
                    .then()
                    .body("total", equalTo(total));
        }
    }

    @Test
    void countsTheFiguresThatAReaderMaySee() {
        var list = "/api/v1/observations?indicator=household-fibre&limit=1&count=true";
        var all = Requests.coordinator().get(list).jsonPath().getInt("total");
        assertThat(all)
                .isEqualTo(Requests.coordinator()
                        .get(list.replace("limit=1", "limit=500"))
                        .jsonPath()
                        .getList("items")
                        .size());
        assertThat(Requests.nobody().get(list).jsonPath().getInt("total")).isLessThanOrEqualTo(all);
    }

    @Test
    void tellsItOfImportsAndTheirErrors() {
        var file = "indicator,territory,period,value\nx,12,2026,1\ny,12,2026,1\n";
        UploadedFile.of("text/csv", "", file);
        var last = UploadedFile.of("text/csv", "", file);
        for (var list : List.of("/imports", "/imports/" + last.getString("id") + "/errors")) {
            Requests.coordinator()
                    .get("/api/v1" + list + "?limit=1&count=true")
                    .then()
                    .statusCode(200)
                    .body("total", greaterThan(1))
                    .body("next", notNullValue());
        }
    }

    @Test
    void tellsItOfListsOnOnePageToo() {
        Requests.nobody().get("/api/v1/indicators?count=true").then().body("total", equalTo(24));
        UploadedFile.of("text/csv", "", "indicator,territory,period,value\nspeed-4g,12,2094-Q2,40\n");
        var baseline = Requests.nobody().get("/api/v1/baselines").path("items[0].code");
        var observation =
                Requests.coordinator().get("/api/v1/observations?limit=1").path("items[0].id");
        for (var list : List.of(
                "/baselines",
                "/baselines/" + baseline + "/history",
                "/indicators/household-fibre/history",
                "/observations/" + observation + "/revisions",
                "/period-locks",
                "/plans",
                "/plans/lai-chau-2023/indicators/versions",
                "/progress/overrides/household-fibre-2025",
                "/quality-rules",
                "/quality-rules/speed-in-range/history",
                "/targets",
                "/targets/household-fibre-2025/judgements",
                "/targets/household-fibre-2025/versions")) {
            var answer = Requests.coordinator().get("/api/v1" + list + "?count=true");
            answer.then()
                    .statusCode(200)
                    .body("total", equalTo(answer.jsonPath().getList("items").size()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/territories", "/observations", "/indicators", "/plans?count=false"})
    void tellsNobodyWhoDoesNotAsk(String list) {
        Requests.nobody().get("/api/v1" + list).then().statusCode(200).body("$", not(hasKey("total")));
    }
}
