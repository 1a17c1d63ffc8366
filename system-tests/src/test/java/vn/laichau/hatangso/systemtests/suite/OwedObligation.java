package vn.laichau.hatangso.systemtests.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;

/**
 * A plan that one organisation owes once.
 *
 * @param service what the firm invests in, by the list of its form
 * @param dueDay at whose beginning in Vietnam "on time" ends, in the plan's own year
 */
public record OwedObligation(String organisation, String obligation, int year, String service, MonthDay dueDay) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The bytes to send. They begin the narrative with the key, so that a stored row tells which sending it came from. */
    public byte[] body(String key) {
        return """
                {"obligation": "%1$s", "year": %2$d, "narrative": "%3$s Kế hoạch phát triển hạ tầng số năm %2$d.",
                 "items": [
                  {"territory": "12", "service": "%4$s", "quantity": 12, "cost": 8400000000, "quarter": "%2$d-Q1", "fund": "OWN"},
                  {"territory": "12", "service": "%4$s", "quantity": 7.5, "cost": 5250000000, "quarter": "%2$d-Q2", "fund": "OWN"},
                  {"territory": "12", "service": "%4$s", "quantity": 3, "cost": 2100000000, "quarter": "%2$d-Q3", "fund": "PPP"}]}
                """.formatted(obligation, year, key, service).getBytes(UTF_8);
    }

    /** What a receipt must say of an arrival: worked out here a second time, on purpose. */
    public String punctuality(Instant arrivedAt) {
        var day = arrivedAt.atZone(VIETNAM).toLocalDate();
        var due = dueDay.atYear(year);
        if (day.isBefore(due)) {
            return "ON_TIME";
        }
        return day.isEqual(due) ? "ON_DUE_DAY" : "LATE";
    }
}
