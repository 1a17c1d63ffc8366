package vn.laichau.hatangso.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the client's organisation owes, with the days that are left. */
@Command(
        name = "obligations",
        mixinStandardHelpOptions = true,
        description = "Nghĩa vụ và số ngày còn lại / obligations with days left")
final class Obligations extends SuiteCommand implements Callable<Integer> {

    private static final int OK = 200;
    private static final Set<String> OPEN = Set.of("MISSING", "DRAFT", "RETURNED", "OVERDUE");

    @Option(names = "--year", required = true, description = "Năm / the year")
    private int year;

    @Option(
            names = "--warn",
            defaultValue = "7",
            description = "Kết thúc với mã 5 khi còn ít ngày hơn / exit code 5 below so many days; ${DEFAULT-VALUE}")
    private int warn;

    Obligations(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() {
        var suite = suite();
        var answer = suite.get("/api/v1/deadlines?year=" + year);
        if (answer.status() != OK) {
            throw new Failure(ExitCode.REFUSED, Problems.words(answer));
        }
        var list = answer.json();
        var now = OffsetDateTime.parse(list.path("now").asText());
        var organisation = suite.organisation();
        var due = false;
        for (var obligation : list.path("items")) {
            for (var own : obligation.path("organisations")) {
                if (List.of(own.path("code").asText(), own.path("answeredBy").asText())
                        .contains(organisation)) {
                    due |= tell(obligation, own, now);
                }
            }
        }
        return due ? ExitCode.DUE : ExitCode.DONE;
    }

    /** @return whether it is open and its time is nearly over */
    private boolean tell(JsonNode obligation, JsonNode own, OffsetDateTime now) {
        var state = own.path("state").asText();
        var ends =
                own.path("onTimeBefore").asText(obligation.path("onTimeBefore").asText(null));
        var days = ends == null
                ? null
                : Duration.between(now, OffsetDateTime.parse(ends)).toDays();
        out().printf(
                        "%s\t%s\t%s\t%s%n",
                        obligation.path("obligation").path("code").asText(),
                        own.path("code").asText(),
                        state,
                        days == null ? "-" : days)
                .flush();
        return days != null && days < warn && OPEN.contains(state);
    }
}
