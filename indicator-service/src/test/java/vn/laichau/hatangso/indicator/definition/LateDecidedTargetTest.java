package vn.laichau.hatangso.indicator.definition;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.ServiceTest;

/** A decision about a real plan that comes late. */
@QuarkusTest
@ServiceTest
class LateDecidedTargetTest {

    private static final String VERSIONS = "/api/v1/targets/shared-new-bts-2030/versions";

    /** Reports of the days between were made without it, and are made the same again. */
    @Test
    void isKnownSinceItCameWhateverTheSenderKnew() {
        Requests.of("agency-service", "dic", "observations-feed")
                .contentType("application/json")
                .body("""
                        {"decision": "late", "recordedAt": "2026-04-17T09:00:00+07:00", "items": [
                         {"item": "late/1", "target": "shared-new-bts-2030", "value": 41, "inForceFrom": "2026-04-16",
                          "decision": {"number": "02/QĐ-UBND", "date": "2026-04-16"}}]}""")
                .post("/internal/v1/target-messages")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        Requests.nobody().get(VERSIONS + "?asOf=2026-05-31").then().body("items", hasSize(1));
        Requests.nobody().get(VERSIONS).then().body("items", hasSize(2));
    }
}
