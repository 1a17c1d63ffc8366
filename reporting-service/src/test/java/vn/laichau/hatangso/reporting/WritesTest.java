package vn.laichau.hatangso.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.reporting.ReportingCalls.REPORTS;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.planfile.PlanFiles;
import vn.laichau.hatangso.chassis.testing.ExampleRequest.Operation;
import vn.laichau.hatangso.chassis.testing.ExampleRequests;
import vn.laichau.hatangso.chassis.testing.WriteTrial;
import vn.laichau.hatangso.reporting.document.signing.SigningAuthority;
import vn.laichau.hatangso.reporting.document.signing.SigningTool;

/** Whoever asks for a write that is not theirs changes nothing; whoever may, does. */
@QuarkusTest
@TestProfile(WritesTest.Alone.class)
@ServiceTest
class WritesTest {

    /** It changes all there is, and nothing else does. */
    public static class Alone implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.scheduler.enabled", "false");
        }
    }

    /** Where refusals are noted. */
    private static final Set<String> NOTED = Set.of("audit_entry", "audit_person", "audit_link", "audit_checkpoint");

    /** They only look. */
    private static final Map<String, Integer> IDLE = Map.of(
            "POST /api/v1/documents/conformance", 200,
            "POST /api/v1/report-outlines/{plan}/{issuer}/{kind}/{year}/preview", 200);

    @Inject
    Clock clock;

    @Test
    void areDoneByThoseWhoMayAndChangeNothingForOthers() {
        PeerServices.answerWell();
        var organisations = new WriteTrial.Organisations() {};
        try (var trial = new WriteTrial("reporting", new Examples(), organisations, Set.of("job"), IDLE, NOTED)) {
            assertThat(trial.deviations()).isEmpty();
        }
    }

    private final class Examples extends ExampleRequests {

        /** By the id of what was issued. */
        private final Map<String, byte[]> signed = new HashMap<>();

        Examples() {
            super(
                    "reporting",
                    Map.of(
                            "cancelJob", "+createReportDocument cancelJob",
                            "uploadSignedReport", "+issueReport uploadSignedReport",
                            "sealReport", "+issueReport uploadSignedReport sealReport"),
                    clock);
        }

        /** What was issued, signed by whom the example names; the plan's file in another version. */
        @Override
        protected Optional<byte[]> file(Operation operation, byte[] before) {
            if (operation.path().endsWith("/plans/{code}/reports")) {
                var version = next();
                return Optional.of(new String(PlanFiles.shipped("lai-chau-2023", "reports"), UTF_8)
                        .replaceFirst("\"version\": \"[^\"]*\"", "\"version\": \"" + version + "\"")
                        .replaceFirst("\"sendBy\": \"--12-2.\"", "\"sendBy\": \"--12-2" + version % 10 + "\"")
                        .getBytes(UTF_8));
            }
            if (!operation.path().endsWith("/signatures")) {
                return Optional.empty();
            }
            var id = Buffer.buffer(before).toJsonObject().getString("id");
            return Optional.of(signed.computeIfAbsent(id, this::sign));
        }

        private byte[] sign(String id) {
            var pdf = ReportingCalls.as("clerk", "dic")
                    .get(REPORTS + "/" + id + "/documents/pdf")
                    .asByteArray();
            return SigningTool.sign(
                    pdf, SigningAuthority.trusted().issue("CN=(Chữ ký ví dụ),C=VN", null), clock.instant());
        }
    }
}
