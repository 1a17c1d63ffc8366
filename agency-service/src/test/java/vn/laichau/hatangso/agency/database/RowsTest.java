package vn.laichau.hatangso.agency.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.text.Text;

class RowsTest {

    private enum Kind {
        LETTER
    }

    private record Sent(Kind kind, OffsetDateTime at, Text subject, Instant until, Integer year) {}

    @Test
    void makesARecordOfTheColumnsInTheirOrder() {
        var at = Instant.parse("2026-12-14T16:59:59.999Z");

        var sent = new Rows<>(Sent.class)
                .transformTuple(new Object[] {"LETTER", at, "Hạn nộp", "Deadline", at, null}, new String[0]);

        var told = OffsetDateTime.parse("2026-12-14T23:59:59.999+07:00");
        assertThat(sent).isEqualTo(new Sent(Kind.LETTER, told, Text.of("Hạn nộp", "Deadline"), at, null));
    }
}
