package vn.laichau.hatangso.agency.arrival;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TestCallers;

@QuarkusTest
class ArrivalInstantTest extends RunningService {

    @ParameterizedTest
    @CsvSource({
        "vnpt, 2098-12-14T23:59:59.999+07:00, ON_TIME",
        "viettel, 2098-12-15T00:00:00+07:00, ON_DUE_DAY",
        "ghn, 2098-12-15T00:00:00.001+07:00, ON_DUE_DAY",
        "mobifone, 2098-12-15T23:59:59.999+07:00, ON_DUE_DAY",
        "vietnamobile, 2098-12-16T00:00:00+07:00, LATE",
        "ghtk, 2098-12-16T00:00:00.001+07:00, LATE",
    })
    void theStampedInstantDecidesToTheMillisecond(String organisation, String instant, String punctuality) {
        var arrivedAt = OffsetDateTime.parse(instant).toInstant();
        QuarkusMock.installMockForType(Clock.fixed(arrivedAt, ZoneOffset.UTC), Clock.class);

        TestCallers.sendPlan(organisation, 2099)
                .then()
                .statusCode(201)
                .body("receipt.arrivedAt", equalTo(instant))
                .body("receipt.punctuality", equalTo(punctuality));
    }
}
