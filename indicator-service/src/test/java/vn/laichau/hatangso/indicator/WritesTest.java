package vn.laichau.hatangso.indicator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.ExampleRequest.Operation;
import vn.laichau.hatangso.chassis.testing.ExampleRequests;
import vn.laichau.hatangso.chassis.testing.WriteTrial;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Whoever asks for a write that is not theirs changes nothing; whoever may, does. After what else changes all there is. */
@QuarkusTest
@TestProfile(LongWorkTest.Alone.class)
@Order(Integer.MAX_VALUE)
@ServiceTest
class WritesTest {

    /** Where refusals are noted, and what is done after the commit. */
    private static final Set<String> NOTED = Set.of(
            "audit_entry",
            "audit_person",
            "audit_link",
            "audit_checkpoint",
            "progress_record",
            "arriving_line",
            "import_line");

    private static final Map<String, Integer> IDLE = Map.of(
            // It has ended by then.
            "POST /api/v1/imports/{id}/cancellation", 409,
            // The examples tell of the province, of which a commune's officer records nothing.
            "POST /api/v1/observations agency-officer", 403,
            "PUT /api/v1/observations/{id} agency-officer", 403,
            "POST /api/v1/observations/{id}/withdrawal agency-officer", 403);

    private static final Path PLAN = Path.of("src/main/resources/plan/lai-chau-2023");

    @Test
    void areDoneByThoseWhoMayAndChangeNothingForOthers() {
        var organisations = new WriteTrial.Organisations() {

            /** Whom the example asks about a finding. */
            @Override
            public String shownAs(String member) {
                return member.equals("owner") ? "vnpt" : null;
            }
        };
        try (var trial =
                new WriteTrial("indicator", new Examples(), organisations, Set.of("import", "workbook"), IDLE, NOTED)) {
            assertThat(trial.deviations()).isEmpty();
        }
    }

    private static final class Examples extends ExampleRequests {

        Examples() {
            super(
                    "indicator",
                    Map.of(
                            "cancelImport", "+createImport cancelImport",
                            "correctObservation", "createObservation correctObservation"),
                    Clock.system(VietnamTime.ZONE));
        }

        /** Of what there can be one. */
        @Override
        protected void bend(Operation operation, JsonObject body) {
            if (operation.path().equals("/api/v1/observations")) {
                body.put("period", YearMonth.of(1_560, 1).plusMonths(next()).toString());
            } else if (operation.path().endsWith("/versions")) {
                body.put(
                        "inForceFrom", LocalDate.of(2012, 1, 1).plusDays(next()).toString());
            } else if (operation.path().endsWith("/mergers")) {
                body.put("inForceFrom", "2041-01-01");
            }
        }

        @Override
        protected Optional<byte[]> file(Operation operation, byte[] before) {
            return operation.path().contains("/plans/{code}/")
                    ? Optional.of(
                            plan(operation.path().substring(operation.path().lastIndexOf('/') + 1)))
                    : Optional.empty();
        }

        @Override
        protected void settle() {
            LongWorkTest.nothingIsUnderWay();
        }

        /** What others have changed of the map in the meantime, the map that is shipped says otherwise. */
        private static byte[] plan(String part) {
            if (part.equals("territories")) {
                return LongWorkTest.map("another").getBytes(UTF_8);
            }
            try {
                return Files.readString(PLAN.resolve(part + ".json"))
                        .replaceFirst("\"version\": \"[^\"]*\"", "\"version\": \"another\"")
                        .getBytes(UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
