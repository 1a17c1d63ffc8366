package vn.laichau.hatangso.kit;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Lines about what is being done, on the error stream: the output stream has results alone. Never a token, a secret or a body. */
final class Log {

    private final PrintWriter lines;
    private final Clock clock;

    Log(PrintWriter lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    void say(String format, Object... values) {
        lines.println(clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + format.formatted(values));
        lines.flush();
    }
}
