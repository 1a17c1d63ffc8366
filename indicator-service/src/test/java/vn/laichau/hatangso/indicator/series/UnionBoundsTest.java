package vn.laichau.hatangso.indicator.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.imports.UploadedFile;

@QuarkusTest
@ServiceTest
class UnionBoundsTest {

    @Test
    void saysBetweenWhatOperatorsReachTogetherWhereOnlyTheirTotalsAreKnown() {
        UploadedFile.of("text/csv", "", """
                indicator,territory,period,operator,numerator,denominator
                road-mobile-coverage,03595,2093,vnpt,30,100
                road-mobile-coverage,03595,2093,viettel,40,100
                """);
        var value = Requests.coordinator()
                .get("/api/v1/series?indicator=road-mobile-coverage&territory=03595&from=2093&until=2093")
                .jsonPath()
                .setRootPath("items[0].values[0]");
        assertThat(value.getString("period")).isEqualTo("2093");
        assertThat(value.getDouble("atLeast")).isEqualTo(40);
        assertThat(value.getDouble("atMost")).isEqualTo(70);
    }
}
