package vn.laichau.hatangso.systemtests.suite;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import vn.laichau.hatangso.local.LocalStack;

/**
 * Plans to send by the ten thousand: standing obligations beside those of the plan, added as data, each owed by every operator
 * once a year. Their due day is today, so that years behind us are late and years before us on time.
 */
public final class GeneratedObligations {

    /** The register of territories begins with it; the last is 2099, for a quarter of 2100 cannot be written. */
    private static final int FIRST_YEAR = 2021;

    private static final int YEARS = 79;

    /** Owed by whom operator-plan is; nobody can miss a continuous obligation, so nobody is reminded of it. */
    private static final String ADD = """
            INSERT INTO obligation
            SELECT (jsonb_populate_record(model, jsonb_build_object(
                'id', gen_random_uuid(), 'plan', 'many-plans', 'code', ? || '-' || n, 'recurrence', 'CONTINUOUS',
                'on_time_before', ?, 'due_day_ends', ?, 'year_offset', 0, 'first_year', NULL))).*
            FROM obligation model, generate_series(1, ?) n
            WHERE model.code = 'operator-plan'
            """;

    private final String name;
    private final int obligations;
    private final MonthDay dueDay;
    private final Map<String, String> services = new HashMap<>();
    private final Map<String, AtomicInteger> given = new ConcurrentHashMap<>();

    private GeneratedObligations(String name, int obligations, MonthDay dueDay) {
        this.name = name;
        this.obligations = obligations;
        this.dueDay = dueDay;
    }

    /** @param perFirm how many each firm may send at least */
    public static GeneratedObligations add(LocalStack stack, String name, int perFirm) throws SQLException {
        return add(stack.superuser("agency"), name, perFirm);
    }

    /** @param agency the database of agency-service, as the superuser */
    public static GeneratedObligations add(DataSource agency, String name, int perFirm) throws SQLException {
        var today = LocalDate.now(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
        // Around 29 February a day of every year has no fixed follower.
        var day = today.getMonthValue() == 2 && today.getDayOfMonth() > 27 ? today.withMonth(3) : today;
        var plans = new GeneratedObligations(name, perFirm / YEARS + 1, MonthDay.from(day));
        plans.store(agency, MonthDay.from(day.plusDays(1)));
        return plans;
    }

    private void store(DataSource agency, MonthDay dueDayEnds) throws SQLException {
        try (var connection = agency.getConnection();
                var add = connection.prepareStatement(ADD);
                var kinds = connection.prepareStatement("SELECT code, kind FROM agency WHERE kind LIKE '%OPERATOR'")) {
            add.setString(1, name);
            add.setString(2, dueDay.toString());
            add.setString(3, dueDayEnds.toString());
            add.setInt(4, obligations);
            add.executeUpdate();
            var rows = kinds.executeQuery();
            while (rows.next()) {
                services.put(rows.getString(1), rows.getString(2).startsWith("TELECOM") ? "FIBRE" : "POST_POINT");
            }
        }
    }

    /** One that nobody has been given. */
    public OwedObligation next(OperatorClient operatorClient) {
        var number = given.computeIfAbsent(operatorClient.organisation(), code -> new AtomicInteger())
                .getAndIncrement();
        if (number >= obligations * YEARS) {
            throw new IllegalStateException("no more plans for " + operatorClient.organisation());
        }
        return new OwedObligation(
                operatorClient.organisation(),
                name + "-" + (number / YEARS + 1),
                FIRST_YEAR + number % YEARS,
                services.get(operatorClient.organisation()),
                dueDay);
    }
}
