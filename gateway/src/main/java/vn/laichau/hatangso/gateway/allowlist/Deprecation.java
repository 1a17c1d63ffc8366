package vn.laichau.hatangso.gateway.allowlist;

import io.vertx.core.MultiMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * That a path will not be there for ever, which every answer of it says (docs/adr/0090).
 *
 * @param since the day from which nobody should begin to use it
 * @param until the day from which it need not answer any more
 */
public record Deprecation(LocalDate since, LocalDate until) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Two digits of the day, unlike RFC 1123 (RFC 9110, 5.6.7). */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Reads {@code 2027-01-15..2028-01-15}. */
    static Deprecation of(String days) {
        try {
            var both = days.split("\\.\\.");
            if (both.length == 2 && LocalDate.parse(both[0]).isBefore(LocalDate.parse(both[1]))) {
                return new Deprecation(LocalDate.parse(both[0]), LocalDate.parse(both[1]));
            }
        } catch (DateTimeParseException noDay) {
            // Said below.
        }
        throw new IllegalArgumentException("not a day, two points and a later day: " + days);
    }

    /** By RFC 9745 and RFC 8594. */
    public void writeTo(MultiMap headers) {
        headers.set("Deprecation", "@" + start(since).getEpochSecond());
        headers.set("Sunset", HTTP_DATE.format(start(until)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
