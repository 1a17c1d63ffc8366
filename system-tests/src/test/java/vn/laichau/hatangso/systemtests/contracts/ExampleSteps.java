package vn.laichau.hatangso.systemtests.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Contracts;
import vn.laichau.hatangso.systemtests.suite.Contracts.Operation;
import vn.laichau.hatangso.systemtests.suite.Principal;

/** What comes before an example ({@code contracts/examples.txt}). */
final class ExampleSteps {

    private static final String FILE = "/contracts/examples.txt";
    private static final Map<String, List<Example>> LINES = read();

    private ExampleSteps() {}

    /** The example is the last of them. */
    static Stream<Example> upTo(Example example) {
        var steps = LINES.get(example.operation().name());
        if (steps == null) {
            return Stream.of(example);
        }
        var last = steps.size() - 1;
        return Stream.concat(
                steps.stream().limit(last),
                Stream.of(example.sentBy(steps.get(last).sender())));
    }

    private static Map<String, List<Example>> read() {
        try (var file = ExampleSteps.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ExampleSteps::steps)
                    .collect(Collectors.toMap(
                            steps -> steps.get(steps.size() - 1).operation().name(), steps -> steps));
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
    }

    private static List<Example> steps(String line) {
        var cells = line.split("\\|", 2);
        var words = (cells[1] + " " + cells[0].split(" ", 2)[1]).strip().split("\\s+");
        var service = SuiteService.valueOf(cells[0].split(" ")[0].toUpperCase(Locale.ROOT));
        return Stream.of(words).map(word -> step(service, word)).toList();
    }

    private static Example step(SuiteService service, String word) {
        var parts = word.split("[@.]");
        var example = Example.of(operation(service, parts[0])).findFirst().orElseThrow();
        return parts.length == 1 ? example : example.sentBy(Principal.of(parts[1], parts[2]));
    }

    private static Operation operation(SuiteService service, String id) {
        return Contracts.operations().stream()
                .filter(one -> one.service() == service)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FILE + ": " + service.module() + " has no " + id));
    }
}
