package vn.laichau.hatangso.indicator.observation.recording;

import io.restassured.response.ValidatableResponse;
import vn.laichau.hatangso.indicator.Requests;

/** A firm as agency-service tells of it. */
public final class OperatorMessages {

    private OperatorMessages() {}

    /** @param firm for example {@code {"code": "vnpt", "validUntil": "2024-02-01", "successor": "viettel"}} */
    public static ValidatableResponse tell(String firm) {
        return Requests.of("agency-service", "dic", "observations-feed")
                .contentType("application/json")
                .body(firm)
                .post("/internal/v1/operator-messages")
                .then()
                .statusCode(200);
    }
}
