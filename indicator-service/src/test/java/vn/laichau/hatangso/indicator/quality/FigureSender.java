package vn.laichau.hatangso.indicator.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.imports.UploadedFile;

/** Sends figures, and looks what was found in them. */
final class FigureSender {

    static final String FINDINGS = "/api/v1/quality-findings";
    private static final String HEADER = "indicator,territory,period,operator,numerator,denominator,value\n";

    private FigureSender() {}

    /** @return number of findings about the indicators of the file */
    static int send(String lines) {
        var job = UploadedFile.of("text/csv", "", HEADER + lines);
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("DONE");
        return Requests.coordinator()
                .get(job.getString("links.self"))
                .then()
                .extract()
                .path("findings");
    }

    static ValidatableResponse found(String indicator, String period, String check) {
        return Requests.coordinator()
                .get(FINDINGS + "?indicator=%s&period=%s&check=%s".formatted(indicator, period, check))
                .then()
                .statusCode(200);
    }
}
