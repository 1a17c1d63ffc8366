package vn.laichau.hatangso.agency.arrival;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.plan;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.MultiMap;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.proof.GatewayProof;
import vn.laichau.hatangso.chassis.testing.ProvenAddress;
import vn.laichau.hatangso.chassis.testing.Tokens;

/** The gateway says since when a request was whole; it is believed as far as that is possible (docs/adr/0015). */
@QuarkusTest
class GatewayStampTest extends RunningService {

    private static final String OWN = "-12-15T00:00:00.501+07:00";

    private static ValidatableResponse send(String said) {
        return send(said, said == null ? null : "POST /api/v1/submissions");
    }

    /** @param proven of which request the gateway says it; null where it does not */
    private static ValidatableResponse send(String said, String proven) {
        var year = freshYear();
        var before = String.valueOf(year - 1);
        QuarkusMock.installMockForType(
                Clock.fixed(OffsetDateTime.parse(before + OWN).toInstant(), ZoneOffset.UTC), Clock.class);
        var authorization = "Bearer " + Tokens.of("operator", "mobifone", "operator");
        var request = given().header("Authorization", authorization)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(plan(year));
        if (said != null) {
            var instant = said.replace("YEAR", before);
            var headers = MultiMap.caseInsensitiveMultiMap().set(GatewayProof.ARRIVED_AT, instant);
            if (proven != null) {
                ProvenAddress.proven(headers.set("Authorization", authorization), proven, Instant.parse(instant))
                        .remove("Authorization");
            }
            headers.forEach(header -> request.header(header.getKey(), header.getValue()));
        }
        return request.post("/api/v1/submissions").then().statusCode(201);
    }

    private static void staysWith(ValidatableResponse answer, String instant, String punctuality) {
        int year = answer.extract().path("year");
        answer.body("receipt.arrivedAt", equalTo((year - 1) + instant))
                .body("receipt.punctuality", equalTo(punctuality));
    }

    @Test
    void whatWaitedBetweenTheGatewayAndUsIsNotLate() {
        staysWith(send("YEAR-12-14T16:59:59.999Z"), "-12-14T23:59:59.999+07:00", "ON_TIME");
        staysWith(send("YEAR-12-14T16:58:30.501Z"), "-12-14T23:58:30.501+07:00", "ON_TIME");
        staysWith(send("YEAR-12-14T16:59:59.9999Z"), "-12-14T23:59:59.999+07:00", "ON_TIME");
    }

    @ParameterizedTest
    @CsvSource({
        // longer ago than two tries of the gateway take
        "YEAR-12-14T16:58:30.500Z",
        // later than our own stamp
        "YEAR-12-14T17:00:00.502Z",
    })
    void takesItsOwnStampWhereTheSaidOneCannotBe(String said) {
        staysWith(send(said), OWN, "ON_DUE_DAY");
    }

    @Test
    void takesItsOwnStampWhereNothingIsSaid() {
        staysWith(send(null), OWN, "ON_DUE_DAY");
    }

    /** Whoever reaches this service past the gateway cannot say when it arrived. */
    @Test
    void takesItsOwnStampWhereTheGatewayDidNotSayIt() {
        var possible = "YEAR-12-14T16:59:59.999Z";
        staysWith(send(possible, null), OWN, "ON_DUE_DAY");
        staysWith(send(possible, "POST /api/v1/attachments"), OWN, "ON_DUE_DAY");
        staysWith(send("yesterday", null), OWN, "ON_DUE_DAY");
        staysWith(send("", null), OWN, "ON_DUE_DAY");
    }
}
