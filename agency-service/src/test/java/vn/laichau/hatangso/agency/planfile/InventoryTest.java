package vn.laichau.hatangso.agency.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;

/** Counts what the plan holds, clause group by clause group. */
@QuarkusTest
class InventoryTest extends RunningService {

    /** Bullets of section III, clauses of section IV (2, 3, 4 and 6 are paragraphs without a dash), the closing paragraph. */
    @Test
    void holdsATaskForEachBulletAndClauseOfThePlan() throws SQLException {
        assertThat(countsBy("""
                SELECT substring(clause FROM '^(P2\\.III\\.[0-9](?:\\.[ab])?|P2\\.IV\\.[0-9]|P2\\.closing)'), count(*)
                FROM task WHERE plan = 'lai-chau-2023' GROUP BY 1 ORDER BY 1"""))
                .containsOnly(
                        entry("P2.III.1", 2L),
                        entry("P2.III.2.a", 3L),
                        entry("P2.III.2.b", 10L),
                        entry("P2.III.3", 2L),
                        entry("P2.III.4", 5L),
                        entry("P2.III.5.a", 3L),
                        entry("P2.III.5.b", 7L),
                        entry("P2.IV.1", 4L),
                        entry("P2.IV.2", 1L),
                        entry("P2.IV.3", 1L),
                        entry("P2.IV.4", 1L),
                        entry("P2.IV.5", 3L),
                        entry("P2.IV.6", 1L),
                        entry("P2.IV.7", 6L),
                        entry("P2.closing", 1L));
    }

    /** Of the file: in the database the coordinator may have assigned them by now. */
    @Test
    void namesNoLeadWhereThePlanNamesNone() throws IOException {
        try (var file = InventoryTest.class.getResourceAsStream("/plan/lai-chau-2023/obligations.json")) {
            new ObjectMapper().readTree(file).get("tasks").forEach(task -> {
                var clause = task.get("clause").textValue();
                assertThat(task.get("leads").isEmpty()).as(clause).isEqualTo(clause.startsWith("P2.III."));
                assertThat(task.get("cooperating").isEmpty() || !clause.startsWith("P2.III."))
                        .as(clause)
                        .isTrue();
            });
        }
    }

    @Test
    void keepsTheMeasurableCommitmentsOfTasks() {
        assertThat(count("task_commitment c JOIN task t ON t.id = c.task_id WHERE t.plan = 'lai-chau-2023'"))
                .isEqualTo(5);
    }

    /**
     * Named in the plan: the committee of the province, departments (three by name, the Finance and the Planning one as of
     * then), eight districts, three media, four telecom and ten postal firms, the power company, the Ministry; with the
     * commune committees that followed the districts.
     */
    @Test
    void holdsEveryActorThatThePlanNames() throws SQLException {
        assertThat(countsBy("SELECT kind, count(*) FROM agency WHERE plan = 'lai-chau-2023' GROUP BY 1"))
                .containsOnly(
                        entry("PEOPLES_COMMITTEE", 1L),
                        entry("GROUP", 1L),
                        entry("DEPARTMENT", 4L),
                        entry("DISTRICT_COMMITTEE", 8L),
                        entry("COMMUNE_COMMITTEE", 38L),
                        entry("MEDIA", 3L),
                        entry("POWER_COMPANY", 1L),
                        entry("MINISTRY", 1L),
                        entry("TELECOM_OPERATOR", 4L),
                        entry("POSTAL_OPERATOR", 10L));
    }

    /**
     * The first paragraph of the limitations names three (weak signal, broadband of households, cables under ground), the
     * others one each: 5G, post offices, computers. Each paragraph of the causes is one.
     */
    @Test
    void holdsEveryLimitationAndCause() throws SQLException {
        assertThat(countsBy("SELECT clause, count(*) FROM obstacle WHERE plan = 'lai-chau-2023' GROUP BY 1"))
                .containsOnly(
                        entry("P1.II.2.1", 3L), entry("P1.II.2.2", 1L), entry("P1.II.2.3", 1L), entry("P1.II.2.4", 1L));
        assertThat(countsBy("SELECT clause, count(*) FROM cause WHERE plan = 'lai-chau-2023' GROUP BY 1"))
                .containsOnly(
                        entry("P1.II.3.1", 1L), entry("P1.II.3.2", 1L), entry("P1.II.3.3", 1L), entry("P1.II.3.4", 1L));
    }

    @Test
    void holdsStandingObligationsAndTheRegisterOfExistingSystems() {
        assertThat(count("obligation WHERE plan = 'lai-chau-2023'")).isEqualTo(6);
        assertThat(count("existing_system")).isEqualTo(38);
    }

    private static long count(String from) {
        return SuiteDatabase.count("SELECT count(*) FROM " + from);
    }

    private static Map<String, Long> countsBy(String sql) throws SQLException {
        var counts = new LinkedHashMap<String, Long>();
        try (var connection = SuiteDatabase.superuser();
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }
}
