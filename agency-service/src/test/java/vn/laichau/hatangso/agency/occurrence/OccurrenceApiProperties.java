package vn.laichau.hatangso.agency.occurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.addTask;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.change;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.move;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.occurrence;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.read;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.report;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.task.TaskState;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** Whatever is asked over the API in whatever order: what is stored of an occurrence is the fold of what is stored of its events. */
@QuarkusTest
class OccurrenceApiProperties extends RunningService {

    private static final int LIVES = 8;
    private static final int STEPS = 25;
    private static final long SEED = 20261214L;
    /** What was given to another is absent for a firm that has no part in the task any more. */
    private static final Set<Integer> REFUSED = Set.of(404, 409);

    private static final LocalDate FAR = LocalDate.of(2031, 1, 1);
    private static final List<OccurrenceTransition> ASKED = List.of(
            OccurrenceTransition.ACCEPT,
            OccurrenceTransition.START,
            OccurrenceTransition.REPORT,
            OccurrenceTransition.SUBMIT,
            OccurrenceTransition.RETURN,
            OccurrenceTransition.COMPLETE,
            OccurrenceTransition.EXTEND,
            OccurrenceTransition.RELEASE,
            OccurrenceTransition.ASSIGN);

    /** What the table and the function that lists ask say of each occurrence, and how its events lead there. */
    private static final String STORED = """
            SELECT e.occurrence_id, e.verb, e.state, o.state AS stored, s.state AS standing,
                   lead(e.number) OVER w IS NULL AS last
            FROM task_event e JOIN task_occurrence o ON o.id = e.occurrence_id
            JOIN task_standing(now() + interval '1 day') s ON s.occurrence = o.id
            WINDOW w AS (PARTITION BY e.occurrence_id ORDER BY e.number) ORDER BY e.occurrence_id, e.number
            """;

    @Test
    void whatIsStoredIsTheFoldOfItsEvents() throws SQLException {
        var chance = new Random(SEED);
        var reached = EnumSet.noneOf(TaskState.class);
        for (var life = 0; life < LIVES; life++) {
            live(chance, reached);
        }
        assertThat(reached)
                .contains(TaskState.IN_PROGRESS, TaskState.SUBMITTED, TaskState.RETURNED, TaskState.COMPLETED);
        assertThat(checkAllStored()).isGreaterThan(LIVES);
    }

    /** The rules of the life once more, by state instead of by verb; null: not allowed. */
    private static TaskState after(TaskState state, OccurrenceTransition occurrenceTransition) {
        return switch (state) {
            case UNASSIGNED -> occurrenceTransition == OccurrenceTransition.ASSIGN ? TaskState.ASSIGNED : null;
            case RELEASED -> occurrenceTransition == OccurrenceTransition.ASSIGN ? TaskState.ASSIGNED : null;
            case COMPLETED -> null;
            case ASSIGNED ->
                occurrenceTransition == OccurrenceTransition.ACCEPT
                        ? TaskState.ACCEPTED
                        : whileOpen(state, occurrenceTransition);
            case ACCEPTED ->
                occurrenceTransition == OccurrenceTransition.START
                        ? TaskState.IN_PROGRESS
                        : whileOpen(state, occurrenceTransition);
            case IN_PROGRESS, RETURNED ->
                switch (occurrenceTransition) {
                    case REPORT, ACCEPT_UPDATE -> state;
                    case SUBMIT -> TaskState.SUBMITTED;
                    default -> whileOpen(state, occurrenceTransition);
                };
            case SUBMITTED ->
                switch (occurrenceTransition) {
                    case RETURN -> TaskState.RETURNED;
                    case COMPLETE -> TaskState.COMPLETED;
                    case ACCEPT_UPDATE -> state;
                    default -> whileOpen(state, occurrenceTransition);
                };
        };
    }

    private static TaskState whileOpen(TaskState state, OccurrenceTransition occurrenceTransition) {
        return switch (occurrenceTransition) {
            case RELEASE -> TaskState.RELEASED;
            case EXTEND, RESCHEDULE -> state;
            default -> null;
        };
    }

    private static void live(Random chance, Set<TaskState> reached) {
        var task = addTask("\"leads\": [\"vnpt\"], \"due\": \"2030-12-31\"");
        String id = occurrence(task, "vnpt").path("id");
        var state = TaskState.ASSIGNED;
        for (var step = 0; step < STEPS; step++) {
            var occurrenceTransition = pick(chance, state);
            var status = ask(task.path("id"), id, occurrenceTransition, step).statusCode();
            var next = after(state, occurrenceTransition);
            if (occurrenceTransition != OccurrenceTransition.ASSIGN
                    && occurrenceTransition != OccurrenceTransition.RELEASE) {
                assertThat(status)
                        .as("%s of what is %s", occurrenceTransition, state)
                        .isIn(next == null ? REFUSED : Set.of(200, 201));
            }
            state = next == null ? state : next;
            assertThat(read(id).<String>path("state")).isEqualTo(state.name());
            reached.add(state);
        }
    }

    /** More often something that fits, so that lives come far; seldom that it is given to another. */
    private static OccurrenceTransition pick(Random chance, TaskState state) {
        var fitting = ASKED.stream()
                .filter(occurrenceTransition -> after(state, occurrenceTransition) != null
                        && occurrenceTransition != OccurrenceTransition.RELEASE)
                .toList();
        var from = fitting.isEmpty() || chance.nextInt(3) == 0 ? ASKED : fitting;
        return from.get(chance.nextInt(from.size()));
    }

    private static Response ask(String task, String id, OccurrenceTransition occurrenceTransition, int step) {
        return switch (occurrenceTransition) {
            case ACCEPT -> move(operator("vnpt"), id, "/acceptance");
            case START -> move(operator("vnpt"), id, "/start");
            case REPORT -> report(operator("vnpt"), id, "{\"percent\": 5, \"text\": \"Đã làm\"}");
            case SUBMIT -> move(operator("vnpt"), id, "/submission");
            case RETURN -> move(coordinator(), id, "/return", "{\"reason\": \"Làm tiếp\"}");
            case COMPLETE -> move(coordinator(), id, "/completion");
            case EXTEND ->
                move(
                        coordinator(),
                        id,
                        "/extensions",
                        "{\"until\": \"%s\", \"reason\": \"Lũ\"}".formatted(FAR.plusDays(step)));
            case RELEASE -> lead(task, "viettel");
            case ASSIGN -> lead(task, "vnpt");
            default -> throw new IllegalArgumentException(occurrenceTransition.name());
        };
    }

    private static Response lead(String task, String agency) {
        var seen = coordinator().get("/api/v1/tasks/" + task);
        return change(seen, "\"leads\": [\"%s\"], \"due\": \"2030-12-31\"".formatted(agency));
    }

    /** All that any test left in the database. */
    private static int checkAllStored() throws SQLException {
        var states = new HashMap<UUID, TaskState>();
        try (var connection = SuiteDatabase.superuser();
                var rows = connection.createStatement().executeQuery(STORED)) {
            while (rows.next()) {
                var id = rows.getObject(1, UUID.class);
                var occurrenceTransition = OccurrenceTransition.valueOf(rows.getString("verb"));
                var next = after(states.getOrDefault(id, TaskState.UNASSIGNED), occurrenceTransition);
                assertThat(next)
                        .as("%s of %s", occurrenceTransition, id)
                        .isNotNull()
                        .hasToString(rows.getString("state"));
                states.put(id, next);
                if (rows.getBoolean("last")) {
                    assertThat(Stream.of("stored", "standing").map(column -> text(rows, column)))
                            .as("occurrence %s", id)
                            .containsOnly(next.name());
                }
            }
        }
        return states.size();
    }

    private static String text(ResultSet rows, String column) {
        try {
            return rows.getString(column);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
