package vn.laichau.hatangso.indicator.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.imports.UploadedFile;

/** The operator that has not reported the last year counts with the year before. */
@QuarkusTest
@ServiceTest
class CarriedForwardTest {

    private static final String SERIES = "/api/v1/series?indicator=organisation-fibre&until=2097-12-31";
    private static final String LAST = SERIES + "&from=2097-01-01";

    @BeforeEach
    void reportOnceAndThenNoMore() {
        UploadedFile.of("text/csv", "", """
                indicator,territory,period,operator,numerator,denominator
                organisation-fibre,12,2096,vnpt,30,100
                organisation-fibre,12,2096,viettel,40,100
                organisation-fibre,12,2097,vnpt,35,100
                """);
        for (var year : new String[] {"2096", "2097"}) {
            Requests.coordinator()
                    .contentType("application/json")
                    .body(
                            "{\"period\": \"%s\", \"indicator\": \"organisation-fibre\", \"finished\": true, \"reason\": \"Chốt\"}"
                                    .formatted(year))
                    .post("/api/v1/period-locks")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void countsInTheSameWayWhateverPartOfTheSeriesIsAskedFor() {
        read(Requests.coordinator(), SERIES).body("items[0].values[-1].numerator", equalTo(75));
        read(Requests.coordinator(), LAST)
                .body("items[0].values.period", contains("2097"))
                .body("items[0].values.numerator", contains(75));
        read(Requests.coordinator(), LAST + "&every=YEAR").body("items[0].values.numerator", contains(75));
    }

    @Test
    void isNamedToStateBodiesAndItselfAlone() {
        read(Requests.coordinator(), LAST)
                .body("items[0].values[0].carried", contains("viettel"))
                .body("items[0].values[0].carriedCount", equalTo(1));
        read(Requests.operator("viettel"), LAST).body("items[0].values[0].carried", contains("viettel"));
        for (var other : new RequestSpecification[] {Requests.nobody(), Requests.operator("vnpt")}) {
            read(other, LAST)
                    .body("items[0].values[0].numerator", equalTo(75))
                    .body("items[0].values[0].carried", empty())
                    .body("items[0].values[0].carriedCount", equalTo(1));
        }
        assertThat(Requests.nobody()
                        .get(LAST.replace("series?", "series/table?format=csv&"))
                        .asString())
                .doesNotContain("viettel");
    }

    private static ValidatableResponse read(RequestSpecification reader, String series) {
        return reader.get(series).then().statusCode(200);
    }
}
