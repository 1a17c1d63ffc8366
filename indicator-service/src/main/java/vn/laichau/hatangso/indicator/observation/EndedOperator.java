package vn.laichau.hatangso.indicator.observation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.observation.Placing.Placed;

/**
 * A firm that ended: no new figure of it is taken of a period that begins after its end (docs/adr/0019).
 *
 * Public because Jdbi makes it from rows.
 *
 * @param endedOn day after its last
 * @param heir who goes on in its place; null when nobody does
 */
public record EndedOperator(String code, LocalDate endedOn, String heir) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final String LIST = """
            SELECT operator AS code, ended_on, heir FROM operator_end WHERE superseded_at = 'infinity' ORDER BY operator
            """;

    /** As it is known now, on the connection of the recording that asks. */
    public static List<EndedOperator> list(Handle handle) {
        return handle.createQuery(LIST).mapTo(EndedOperator.class).list();
    }

    boolean isOverIn(Placed figure) {
        return code.equals(figure.operator())
                && !Period.of(figure.period()).orElseThrow().begin().isBefore(endedOn);
    }

    Fault fault() {
        return new Fault("operator", ObservationRules.OPERATOR_ENDED.code(), text());
    }

    /** Says which firm, until when it existed, and whose figures are taken instead. */
    public Text text() {
        var last = DAY.format(endedOn.minusDays(1));
        return Text.of(
                "Doanh nghiệp %s chỉ tồn tại đến hết ngày %s, kỳ này bắt đầu sau đó; %s"
                        .formatted(
                                code,
                                last,
                                heir == null ? "không có doanh nghiệp kế thừa" : "doanh nghiệp kế thừa: " + heir),
                "The firm %s existed until the end of %s, and the period begins after that; %s"
                        .formatted(code, last, heir == null ? "it has no successor" : "its successor: " + heir));
    }
}
