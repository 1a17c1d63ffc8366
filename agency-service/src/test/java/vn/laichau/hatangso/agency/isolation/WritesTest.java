package vn.laichau.hatangso.agency.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.administrator;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.succession;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.AgencyExamples;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.testing.WriteTrial;

/** Whoever asks for a write that is not theirs changes nothing; whoever may, does. */
@QuarkusTest
@TestProfile(WritesTest.Alone.class)
class WritesTest extends RunningService {

    /** It changes all there is, and nothing else does. */
    public static class Alone implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.scheduler.enabled", "false");
        }
    }

    private static final String TELECOM = "TELECOM_OPERATOR";
    private static final String MEDIA = "MEDIA";

    /** Of whoever made it. */
    private static final Set<String> OWNED = Set.of("attachment", "draft", "webhook", "leaving-webhook");

    /** Where refusals are noted, and what is done after the commit. */
    private static final Set<String> NOTED =
            Set.of("arrival", "audit_entry", "audit_person", "audit_link", "audit_checkpoint", "outbox");

    /** Nothing was refused or switched off before; and what tells the log of arrivals, which is not compared. */
    private static final Map<String, Integer> IDLE = new HashMap<>(Map.of(
            "POST /api/v1/decisions/{id}/redelivery", 409,
            "POST /api/v1/submissions/{id}/findings/redelivery", 409,
            "POST /api/v1/tasks/occurrences/{id}/findings/redelivery", 409,
            "POST /api/v1/webhooks/{id}/start leader", 200,
            "POST /api/v1/receipts/check", 200,
            "POST /internal/v1/rejections", 204,
            "POST /internal/v1/rejections/strangers", 204,
            // The example names a task that an operator does not see.
            "PUT /api/v1/obstacles/{id} operator", 422));

    /** A leader makes the webhook of the examples: colleagues without that role do not see it. */
    static {
        for (var role : Role.members(Role.PEOPLE)) {
            if (!role.equals(Role.LEADER)) {
                IDLE.put("DELETE /api/v1/webhooks/{id} " + role, 404);
                for (var act : List.of("secret", "test", "redelivery", "start")) {
                    IDLE.put("POST /api/v1/webhooks/{id}/" + act + " " + role, 404);
                }
            }
        }
    }

    @Test
    void areDoneByThoseWhoMayAndChangeNothingForOthers() {
        var firms = new Firms();
        var examples = new AgencyExamples() {
            @Override
            protected String standIn(String organisation) {
                return firms.standIn(organisation);
            }
        };
        try (var trial = new WriteTrial("agency", examples, firms, OWNED, IDLE, NOTED)) {
            assertThat(trial.deviations()).isEmpty();
        }
    }

    /** One for each that sends an example, of that thing alone. */
    private static final class Firms implements WriteTrial.Organisations {

        private static final Map<String, String> KINDS = Map.of(
                "vnpt", TELECOM,
                "viettel", TELECOM,
                "mobifone", TELECOM,
                "vietnamobile", TELECOM,
                "best-express", TELECOM,
                "buu-dien-tinh", TELECOM,
                "ghtk", TELECOM,
                "newspaper", MEDIA,
                "construction", MEDIA,
                "ubnd-03595", MEDIA);

        /** What things of the examples call them. */
        private static final Map<String, String> SHOWN =
                Map.of("owner", "vnpt", "responsible", "ubnd-03595", "cooperating", "ubnd-03595", "receiver", "dic");

        private final Map<String, String> kinds = new HashMap<>();
        private final String stranger = begin(MEDIA);

        private String begin(String kind) {
            var code = "writes-" + kinds.size();
            administrator()
                    .body("""
                            {"code": "%1$s", "kind": "%2$s", "name": {"vi": "%1$s", "en": "%1$s"}, "shortName": "%1$s"}""".formatted(code, kind))
                    .post("/api/v1/organisations")
                    .then()
                    .statusCode(201);
            kinds.put(code, kind);
            return code;
        }

        String standIn(String organisation) {
            return KINDS.containsKey(organisation) ? begin(KINDS.get(organisation)) : organisation;
        }

        @Override
        public String stranger() {
            return stranger;
        }

        @Override
        public String successorOf(String organisation) {
            if (!kinds.containsKey(organisation)) {
                return null;
            }
            var successor = begin(kinds.get(organisation));
            administrator()
                    .body(succession("MERGE", today(), "\"" + organisation + "\"", "\"" + successor + "\"", ""))
                    .post("/api/v1/successions")
                    .then()
                    .statusCode(201);
            return successor;
        }

        @Override
        public String shownAs(String member) {
            return SHOWN.get(member);
        }
    }
}
