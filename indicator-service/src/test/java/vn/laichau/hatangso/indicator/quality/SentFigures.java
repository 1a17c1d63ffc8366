package vn.laichau.hatangso.indicator.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import vn.laichau.hatangso.indicator.As;
import vn.laichau.hatangso.indicator.imports.SentFile;

/** Sends figures, and looks what was found in them. */
final class SentFigures {

    static final String FINDINGS = "/api/v1/quality-findings";
    private static final String HEADER = "indicator,territory,period,operator,numerator,denominator,value\n";

    private SentFigures() {}

    /** @return number of findings about the indicators of the file */
    static int send(String lines) {
        var job = SentFile.of("text/csv", "", HEADER + lines);
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("DONE");
        return As.coordinator()
                .get(job.getString("links.self"))
                .then()
                .extract()
                .path("findings");
    }

    static ValidatableResponse found(String indicator, String period, String check) {
        return As.coordinator()
                .get(FINDINGS + "?indicator=%s&period=%s&check=%s".formatted(indicator, period, check))
                .then()
                .statusCode(200);
    }
}
