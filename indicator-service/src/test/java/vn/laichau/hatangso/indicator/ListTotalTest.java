package vn.laichau.hatangso.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void tellsItOfListsOnOnePageToo() {
        Requests.nobody().get("/api/v1/indicators?count=true").then().body("total", equalTo(24));
        Requests.nobody()
                .get("/api/v1/plans?count=true")
                .then()
                .body(
                        "total",
                        equalTo(Requests.nobody()
                                .get("/api/v1/plans")
                                .jsonPath()
                                .getList("items")
                                .size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/territories", "/observations", "/indicators", "/plans?count=false"})
    void tellsNobodyWhoDoesNotAsk(String list) {
        Requests.nobody().get("/api/v1" + list).then().statusCode(200).body("$", not(hasKey("total")));
    }
}
