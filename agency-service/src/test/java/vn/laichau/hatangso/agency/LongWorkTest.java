package vn.laichau.hatangso.agency;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.agency.surroundings.AgencyExamples;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.StandingWork;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** While long work stands in its middle everything else goes on, but for what would be wrong without waiting. */
@QuarkusTest
@TestProfile(LongWorkTest.Alone.class)
class LongWorkTest extends RunningService {

    /** It changes all there is. */
    public static class Alone implements QuarkusTestProfile {}

    /** Which agencies there are, and what is given to them (AGENCIES); how long that lasts: docs/adr/0048. */
    private static final Set<String> AGENCIES = Set.of(
            "POST /api/v1/organisations",
            "POST /api/v1/obligations",
            "POST /api/v1/successions",
            "POST /api/v1/successions/{id}/withdrawal",
            "POST /api/v1/tasks",
            "POST /api/v1/tasks/assignments",
            "PUT /api/v1/organisations/{code}",
            "PUT /api/v1/obligations/{code}",
            "PUT /api/v1/plans/{code}/obligations",
            "PUT /api/v1/tasks/{id}");

    /** A system that the plan tells of may not be told of by two at once, either. */
    private static final Set<String> OF_THE_PLAN = Stream.concat(
                    AGENCIES.stream(), Stream.of("PUT /api/v1/existing-systems/{code}/now"))
            .collect(toSet());

    private static final String[] NOTHING_TO_SEND_AGAIN = {
        "POST /api/v1/submissions/{id}/findings/redelivery",
        "POST /api/v1/tasks/occurrences/{id}/findings/redelivery",
        "POST /api/v1/decisions/{id}/redelivery"
    };

    /** What takes long, where it is brought to a stand, and who has to wait for it. */
    enum Work {
        LOAD_OF_A_PLAN("LOCK TABLE plan_file IN SHARE MODE", OF_THE_PLAN, "loadPlanObligations"),
        SUCCESSION("LOCK TABLE agency IN SHARE MODE", AGENCIES, "createSuccession"),
        /** It begins by itself where there is something to seal. */
        SEALING_OF_THE_AUDIT("LOCK TABLE audit_link IN SHARE MODE", Set.of(), "createTask");

        private final String pause;
        private final Set<String> waiting;
        private final String operation;

        Work(String pause, Set<String> waiting, String operation) {
            this.pause = pause;
            this.waiting = waiting;
            this.operation = operation;
        }

        /** @return does it */
        Runnable prepared() {
            var request = new AgencyExamples().of(operation);
            return () -> request.get().then().statusCode(lessThan(300));
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsNobodyUpWhoCanGoOn(Work work) throws IOException, SQLException {
        // An obligation is met once, and so may be met by each turn.
        try (var connection = SuiteDatabase.superuser()) {
            connection.createStatement().execute("TRUNCATE submission, extension, waiver CASCADE");
        }
        var requests = new AgencyExamples().ofAllWrites();
        assertThat(requests.keySet()).isEqualTo(StandingWork.writes());
        try (var standing = StandingWork.at(work.pause, work.prepared())) {
            assertThat(standing.heldUp(requests, NOTHING_TO_SEND_AGAIN)).isEqualTo(new TreeSet<>(work.waiting));
        }
    }
}
