package vn.laichau.hatangso.agency.deadline;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.sendPlan;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;

/** The whole way from the request through the database to the receipt and the list, whatever zone the process lives in. */
@QuarkusTest
class ServiceTimeZoneTest extends RunningService {

    private final TimeZone ofTheBuild = TimeZone.getDefault();

    @AfterEach
    void liveInTheZoneOfTheBuildAgain() {
        TimeZone.setDefault(ofTheBuild);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati"})
    void tellsAMillisecondBeforeBothInstantsFromTheInstantItself(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        var year = freshYear();
        var december = (year - 1) + "-12-";
        sentAt(december + "14T23:59:59.999+07:00", "vnpt", year, "ON_TIME");
        sentAt(december + "15T00:00:00+07:00", "viettel", year, "ON_DUE_DAY");
        sentAt(december + "15T23:59:59.999+07:00", "mobifone", year, "ON_DUE_DAY");
        sentAt(december + "16T00:00:00+07:00", "vietnamobile", year, "LATE");

        var plan = "items.find { it.obligation.code == 'operator-plan' }.";
        var sent = plan + "organisations.findAll { it.sentAt != null }.sort { it.sentAt }.";
        coordinator()
                .get("/api/v1/deadlines?year=" + year)
                .then()
                .body(plan + "onTimeBefore", equalTo(december + "15T00:00:00+07:00"))
                .body(plan + "compliance.onTime", equalTo(1))
                .body(plan + "compliance.onDueDay", equalTo(2))
                .body(plan + "compliance.late", equalTo(1))
                .body(sent + "code", contains("vnpt", "viettel", "mobifone", "vietnamobile"))
                .body(sent + "punctuality", contains("ON_TIME", "ON_DUE_DAY", "ON_DUE_DAY", "LATE"));
    }

    private static void sentAt(String instant, String organisation, int year, String punctuality) {
        QuarkusMock.installMockForType(
                Clock.fixed(OffsetDateTime.parse(instant).toInstant(), ZoneOffset.UTC), Clock.class);
        sendPlan(organisation, year)
                .then()
                .statusCode(201)
                .body("receipt.arrivedAt", equalTo(instant))
                .body("receipt.punctuality", equalTo(punctuality));
    }
}
