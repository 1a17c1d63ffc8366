package vn.laichau.hatangso.indicator.observation.recording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;

/**
 * A firm that ended: no new figure of it is taken of a period that begins after its end (docs/adr/0019).
 *
 * Public because Jdbi makes it from rows.
 *
 * @param endedOn day after its last
 * @param successor who goes on in its place; null when nobody does
 */
public record EndedOperator(String code, LocalDate endedOn, String successor) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final String LIST = """
            SELECT operator AS code, ended_on, successor FROM operator_end WHERE superseded_at = 'infinity' ORDER BY operator
            """;

    /** As it is known now, on the connection of the recording that asks. */
    public static List<EndedOperator> list(Handle handle) {
        return handle.createQuery(LIST).mapTo(EndedOperator.class).list();
    }

    /** Says which firm, until when it existed, and whose figures are taken instead. */
    Text text() {
        return IndicatorErrorCode.OPERATOR_ENDED.detail(
                code,
                DAY.format(endedOn.minusDays(1)),
                successor == null
                        ? Text.of("không có doanh nghiệp kế thừa", "it has no successor")
                        : Text.of("doanh nghiệp kế thừa: " + successor, "its successor: " + successor));
    }
}
