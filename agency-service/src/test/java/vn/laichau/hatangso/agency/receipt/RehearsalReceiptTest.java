package vn.laichau.hatangso.agency.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import com.nimbusds.jose.JWSObject;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.time.RehearsalClock;

@QuarkusTest
class RehearsalReceiptTest extends RunningService {

    @Test
    void saysInItsNumberAndItsSignedContentThatItIsPractice() throws Exception {
        QuarkusMock.installMockForType(new RehearsalClock(Optional.of("2026-12-14T23:50")), RehearsalClock.class);
        var year = freshYear();
        var sent = sendPlan("vnpt", year);

        sent.then()
                .statusCode(201)
                .body("receipt.number", matchesPattern("TD-" + year + "-\\d{6}"))
                .body("receipt.rehearsal", equalTo(true));
        assertThat(JWSObject.parse(sent.path("receipt.jws")).getPayload().toJSONObject())
                .containsEntry("rehearsal", true)
                .containsEntry("number", sent.path("receipt.number"));
        operator("vnpt")
                .get("/api/v1/receipts/" + sent.path("receipt.number"))
                .then()
                .statusCode(200)
                .body("rehearsal", equalTo(true));
        operator("vnpt").get("/api/v1/deadlines?year=" + year).then().body("rehearsal", equalTo(true));
    }
}
