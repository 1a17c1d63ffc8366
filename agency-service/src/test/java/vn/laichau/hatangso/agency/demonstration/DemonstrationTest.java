package vn.laichau.hatangso.agency.demonstration;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import com.nimbusds.jose.JWSObject;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.Parties;
import vn.laichau.hatangso.agency.surroundings.RunningService;

@QuarkusTest
@TestProfile(DemonstrationTest.Wanted.class)
class DemonstrationTest extends RunningService {

    @Inject
    DemonstrationSubmissions demonstration;

    public static final class Wanted implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("plan.demonstration", "true");
        }
    }

    @Test
    void holdsEverySubmissionOfTheFileInItsState() {
        assertThat(count("SELECT count(*) FROM submission")).isEqualTo(38);
        assertThat(count("SELECT count(*) FROM submission WHERE state = 'ACCEPTED'"))
                .isEqualTo(29);
        assertThat(count("SELECT count(*) FROM submission WHERE state = 'RETURNED'"))
                .isEqualTo(6);
        assertThat(count("SELECT count(*) FROM submission WHERE punctuality = 'ON_DUE_DAY'"))
                .isEqualTo(6);
        assertThat(count("SELECT count(*) FROM submission WHERE punctuality = 'LATE'"))
                .isEqualTo(8);
        assertThat(count("SELECT count(*) FROM receipt WHERE demonstration")).isEqualTo(38);
    }

    @Test
    void deliversTheAcceptedFigures() {
        await().atMost(ofSeconds(20))
                .until(() -> count("SELECT count(*) FROM delivery WHERE delivered_at IS NULL") == 0);
        assertThat(count("SELECT count(*) FROM delivery")).isPositive();
    }

    @Test
    void marksItsReceiptsAsDemonstration() throws Exception {
        var receipt = Parties.operator("mobifone").get("/api/v1/receipts/LC-2024-000003");
        receipt.then().statusCode(200).body("demonstration", equalTo(true));
        assertThat(JWSObject.parse(receipt.path("jws")).getPayload().toJSONObject())
                .containsEntry("demonstration", true)
                .containsEntry("arrivedAt", "2023-12-15T10:05:41+07:00")
                .containsEntry("punctuality", "ON_DUE_DAY");
    }

    @Test
    void changesNothingAtASecondStart() throws Exception {
        demonstration.load(new StartupEvent());
        assertThat(count("SELECT count(*) FROM submission")).isEqualTo(38);
    }
}
