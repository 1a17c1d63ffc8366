package vn.laichau.hatangso.indicator.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.database.ChassisLocks;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.indicator.ConcurrentRecording;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

@QuarkusTest
@ServiceTest
class ExportPlanTest {

    /** An empty database was filled from the one, and gives the other. */
    @ParameterizedTest
    @ValueSource(strings = {"indicators", "territories"})
    void givesWhatWasLoadedAtTheFirstStartByteForByte(String part) throws IOException {
        var given = Requests.nobody()
                .get("/api/v1/plans/lai-chau-2023/" + part)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asByteArray();
        assertThat(given).isEqualTo(file("/plan/lai-chau-2023/" + part + ".json"));
    }

    @Test
    void givesEachVersionAsItWasAndTakesItAgain() throws Exception {
        var first = new String(file("/plan/other-2024/indicators.json"), UTF_8).replace("other-", "kept-") + " \n";
        var second = first.replace("\"version\": \"1\"", "\"version\": \"2\"").replace("Hộ có cáp", "Hộ dùng cáp");
        load("", first).statusCode(200);
        ConcurrentRecording.isAwaited(
                ChassisLocks.PLANS.about("indicators"),
                () -> load("", second).statusCode(200).body("restated", contains("kept-fibre")));

        assertThat(export("")).isEqualTo(second);
        assertThat(export("?version=1")).isEqualTo(first);
        load("", first + " ").statusCode(409);
        load("?validateOnly=true", export(""))
                .body("changed", equalTo(false))
                .body("created", empty())
                .body("restated", empty());
        Requests.nobody()
                .get("/api/v1/plans/kept-2024/indicators/versions")
                .then()
                .body("items.version", contains("2", "1"))
                .body("items.sha256", contains(Sha256.hex(second.getBytes(UTF_8)), Sha256.hex(first.getBytes(UTF_8))));

        // Back to the first: it restates what the second had restated, and creates nothing.
        load("", first).statusCode(200).body("created", empty()).body("restated", contains("kept-fibre"));
        assertThat(export("")).isEqualTo(first);
    }

    @Test
    void knowsNoFileThatWasNotLoaded() {
        for (var address : new String[] {"nobodys/indicators", "lai-chau-2023/indicators?version=none"}) {
            Requests.nobody()
                    .get("/api/v1/plans/" + address)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
    }

    private static String export(String query) {
        return new String(
                Requests.nobody()
                        .get("/api/v1/plans/kept-2024/indicators" + query)
                        .asByteArray(),
                UTF_8);
    }

    private static ValidatableResponse load(String query, String content) {
        return Requests.administrator()
                .contentType("application/json")
                .body(content.getBytes(UTF_8))
                .put("/api/v1/plans/kept-2024/indicators" + query)
                .then();
    }

    private static byte[] file(String name) throws IOException {
        try (var stream = ExportPlanTest.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }
}
