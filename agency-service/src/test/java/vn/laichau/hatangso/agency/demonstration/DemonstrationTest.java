package vn.laichau.hatangso.agency.demonstration;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.laichau.hatangso.chassis.testing.SuiteDatabase.count;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.dictionary.Dictionary;
import vn.laichau.hatangso.agency.organisation.AgencyKind;
import vn.laichau.hatangso.agency.surroundings.IndicatorPeer;
import vn.laichau.hatangso.agency.surroundings.Parties;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
@TestProfile(DemonstrationTest.Wanted.class)
class DemonstrationTest extends RunningService {

    @Inject
    DemonstrationSubmissions demonstration;

    @Inject
    ObjectMapper mapper;

    @Inject
    Dictionary dictionary;

    public static final class Wanted implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("plan.demonstration", "true", "dictionary.every", "1s");
        }
    }

    private static long submissions(String condition) {
        return count("SELECT count(*) FROM submission WHERE " + condition);
    }

    @Test
    void holdsSubmissionsInEveryState() {
        assertThat(submissions("state = 'ACCEPTED'")).isEqualTo(34);
        assertThat(submissions("state = 'RETURNED'")).isEqualTo(4);
        assertThat(submissions("state = 'SUBMITTED'")).isEqualTo(3);
        assertThat(submissions("state = 'DRAFT'")).isEqualTo(1);
        assertThat(submissions("state = 'WITHDRAWN'")).isEqualTo(2);
        assertThat(submissions("punctuality = 'ON_TIME'")).isEqualTo(26);
        assertThat(submissions("punctuality = 'ON_DUE_DAY'")).isEqualTo(6);
        assertThat(submissions("punctuality = 'LATE'")).isEqualTo(9);
        assertThat(submissions("punctuality = 'LATE' AND late_reason IS NULL")).isZero();
        assertThat(count("SELECT count(*) FROM submission_version WHERE scan IS NOT NULL"))
                .isEqualTo(3);
        assertThat(count("SELECT count(*) FROM submission_version WHERE number = 2"))
                .isEqualTo(4);
        assertThat(count("SELECT count(*) FROM draft")).isEqualTo(1);
    }

    @Test
    void marksAllOfItAsInvented() {
        assertThat(count("SELECT count(*) FROM submission_version WHERE narrative NOT LIKE 'Dữ liệu trình diễn:%'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM receipt WHERE NOT demonstration"))
                .isZero();
        assertThat(count("SELECT count(*) FROM investment_item")).isGreaterThan(200);
    }

    @Test
    void makesUpTheSameAtEveryStart() throws Exception {
        assertThat(invented()).isNotEmpty().isEqualTo(invented());
    }

    /** Read and made up from the beginning, as at a start. */
    private List<String> invented() throws Exception {
        var file = DemonstrationFile.read(mapper);
        var plans = new InventedPlans(file);
        var contents = new ArrayList<String>();
        for (var told : file.submissions()) {
            var kind = told.figures().isEmpty() ? AgencyKind.POSTAL_OPERATOR : AgencyKind.TELECOM_OPERATOR;
            contents.add(mapper.writeValueAsString(plans.of(told, kind, 1)));
        }
        return contents;
    }

    /** The start made it up once already. */
    @Test
    void hasStoredWhatIsMadeUp() throws Exception {
        var stored = new ArrayList<String>();
        try (var connection = SuiteDatabase.superuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT convert_from(body, 'UTF8') FROM submission_version"
                                + " WHERE number = 1 AND scan IS NULL")) {
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
        }
        assertThat(invented()).containsAll(stored);
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
        assertThat(count("SELECT count(*) FROM submission")).isEqualTo(44);
    }

    /** The one test with a service of its own that asks for names by its clock. */
    @Test
    void learnsTheNamesOfIndicatorsByItself() {
        IndicatorPeer.tellsNames();
        await().atMost(ofSeconds(10)).until(() -> dictionary.find().isPresent());
    }
}
