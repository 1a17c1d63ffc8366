package vn.laichau.hatangso.agency.occurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static vn.laichau.hatangso.agency.succession.SuccessionFixtures.officer;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.addTask;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.move;
import static vn.laichau.hatangso.agency.surroundings.TaskFixtures.occurrence;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.today;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

@QuarkusTest
class PartsTest extends RunningService {

    /** From its first day to the day before its end. */
    @ParameterizedTest
    @CsvSource({
        ", , true",
        "0, , true",
        "1, , false",
        ", 1, true",
        ", 0, false",
        "-1, 1, true",
    })
    void findATaskWhileTheyLast(Integer from, Integer to, boolean found) throws SQLException {
        var task = addTask("\"leads\": [\"vnpt\"], \"cooperating\": [\"finance\"]");
        String id = task.path("id");
        String occurrence = occurrence(task, "vnpt").path("id");
        try (var database = SuiteDatabase.superuser();
                var change = database.prepareStatement("UPDATE task_party SET valid_from = CAST(? AS date),"
                        + " valid_until = CAST(? AS date) WHERE task_id = CAST(? AS uuid) AND agency = 'finance'")) {
            change.setString(1, day(from));
            change.setString(2, day(to));
            change.setString(3, id);
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
        assertThat(officer("finance")
                        .get("/api/v1/tasks/occurrences?mine=true&task=" + id)
                        .jsonPath()
                        .getList("items.id")
                        .contains(occurrence))
                .isEqualTo(found);
        assertThat(coordinator()
                        .get("/api/v1/tasks?limit=500&organisation=finance")
                        .jsonPath()
                        .getList("items.id")
                        .contains(id))
                .isEqualTo(found);
    }

    /** Not those of others who lead the same task. */
    @Test
    void areOnesOwnOrThoseThatOneCooperatesIn() {
        var task = addTask("\"leads\": [\"finance\", \"construction\"], \"cooperating\": [\"dic\"]");
        var mine = "/api/v1/tasks/occurrences?mine=true&task=" + task.path("id");
        officer("finance").get(mine).then().body("items.organisation", contains("finance"));
        officer("dic").get(mine).then().body("items.organisation", containsInAnyOrder("finance", "construction"));
    }

    @ParameterizedTest
    @EnumSource(OccurrenceColumn.class)
    void areInTheOrderOfEachColumnPageByPage(OccurrenceColumn column) {
        var added = addTask("\"leads\": [\"vnpt\", \"viettel\", \"mobifone\"], \"due\": \"%s\"".formatted(day(3)));
        String task = added.path("id");
        move(
                        coordinator(),
                        occurrence(added, "vnpt").path("id"),
                        "/extensions",
                        "{\"until\": \"%s\", \"reason\": \"Lũ\"}".formatted(day(9)))
                .then()
                .statusCode(200);
        for (var descending : List.of(false, true)) {
            var query = "/api/v1/tasks/occurrences?task=%s&sort=%s&descending=%s".formatted(task, column, descending);
            var whole = coordinator().get(query).jsonPath();
            var paged = new ArrayList<String>();
            for (var cursor = ""; cursor != null; ) {
                var page =
                        coordinator().get(query + "&limit=1&cursor=" + cursor).jsonPath();
                paged.addAll(page.getList("items.id"));
                cursor = page.getString("next");
            }
            assertThat(paged).hasSize(3).isEqualTo(whole.getList("items.id"));
            if (column == OccurrenceColumn.ORGANISATION) {
                var byName =
                        descending ? List.of("vnpt", "viettel", "mobifone") : List.of("mobifone", "viettel", "vnpt");
                assertThat(whole.getList("items.organisation")).isEqualTo(byName);
            }
            if (column == OccurrenceColumn.DUE) {
                assertThat(whole.getString("items[" + (descending ? 0 : 2) + "].organisation"))
                        .isEqualTo("vnpt");
            }
        }
    }

    private static String day(Integer away) {
        return away == null ? null : today().plusDays(away).toString();
    }
}
