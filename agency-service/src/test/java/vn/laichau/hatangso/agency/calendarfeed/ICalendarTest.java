package vn.laichau.hatangso.agency.calendarfeed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    private static final Instant BEGIN = Instant.parse("2026-12-14T17:00:00Z");

    private static String calendar(String summary) {
        var event = new ICalendar.Event("plan-2027@x", BEGIN, BEGIN.plusSeconds(86_400), summary, "a;b\nc");
        return ICalendar.of("Hạn nộp", List.of(event), BEGIN);
    }

    @Test
    void writesAnEventAsCalendarProgramsReadIt() {
        assertThat(calendar("Kế hoạch, năm 2027"))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Ha tang so//Deadlines//VI",
                        "METHOD:PUBLISH",
                        "X-WR-CALNAME:Hạn nộp",
                        "BEGIN:VEVENT",
                        "UID:plan-2027@x",
                        "DTSTAMP:20261214T170000Z",
                        "DTSTART:20261214T170000Z",
                        "DTEND:20261215T170000Z",
                        "SUMMARY:Kế hoạch\\, năm 2027",
                        "DESCRIPTION:a\\;b\\nc",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Property
    void foldsLongLinesWithoutLosingALetter(@ForAll @StringLength(max = 300) String summary) {
        // Java's UTF-8 writes a lone surrogate as "?", like any text that leaves the service.
        var text = new String(summary.getBytes(UTF_8), UTF_8).replace("\r", "").replace("\n", "");
        var calendar = calendar(text);

        assertThat(calendar.split("\r\n")).allMatch(line -> line.getBytes(UTF_8).length <= 75);
        var escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
        assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:" + escaped + "\r\n");
    }
}
