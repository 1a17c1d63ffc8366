package vn.laichau.hatangso.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;

/**
 * What happened to what concerns the client's organisation since the last run. What was printed is remembered after it was printed: a run
 * that is killed prints it again, and leaves nothing out.
 */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = "Những gì mới xảy ra kể từ lần chạy trước / what happened since the last run")
final class Events extends SuiteCommand implements Callable<Integer> {

    private static final int OK = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    Events(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException {
        var journal = new Journal(settings.journal);
        var suite = suite();
        var place = "events-" + settings.client + "-" + settings.url.getHost() + "-" + settings.url.getPort();
        try (var alone = journal.lock(place)) {
            for (var page = page(suite, journal, place); !page.isEmpty(); page = page(suite, journal, place)) {
                page.forEach(this::print);
                if (out().checkError()) {
                    throw new Failure(ExitCode.USAGE, "Không in ra được / cannot be printed");
                }
                journal.writePlace(place, page.get(page.size() - 1).path("id").asText());
            }
        }
        return ExitCode.DONE;
    }

    private static JsonNode page(Suite suite, Journal journal, String place) {
        var answer = suite.get("/api/v1/events"
                + journal.place(place).map(last -> "?after=" + last).orElse(""));
        if (answer.status() != OK) {
            throw new Failure(ExitCode.REFUSED, Problems.words(answer));
        }
        return answer.json().path("items");
    }

    private void print(JsonNode event) {
        out().printf(
                        "%s\t%s\t%s\t%s\t%s%n",
                        event.path("at").asText(),
                        event.path("kind").asText(),
                        event.path("organisation").asText(),
                        event.path("subject").asText("-"),
                        CONTROL.matcher(event.path("title").path("vi").asText("-"))
                                .replaceAll(" "));
    }
}
