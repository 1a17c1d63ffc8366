package vn.laichau.hatangso.systemtests.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code TestRules} ask of tests in Java, asked of the journeys of browsers. */
class JourneyRulesTest {

    /** A statement at the edge of the page, with all that is indented below it. */
    private static final Pattern PARTS = Pattern.compile("(?m)^(?=[^\\s})\\]/*])");

    private static final Pattern NAMED = Pattern.compile("^(?:export )?(?:async )?(?:function|const) (\\w+)");
    private static final Pattern WAITS = Pattern.compile("waitForTimeout\\(|setTimeout\\(|\\bsleep\\(");

    static Stream<Path> journeys() throws IOException {
        try (var files = Files.list(Path.of("browser"))) {
            return files.filter(file -> file.toString().endsWith(".mjs")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void areKept(Path file) throws IOException {
        var parts = parts(Files.readString(file));
        var helpers = parts(Files.readString(Path.of("browser/visit.mjs")));

        assertThat(breaches(parts, helpers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            test("looks", async () => { assert.ok(1); });                           | []
            test("looks in a helper", () => look(1));                               | []
            test("vain", async () => { await open(page); });                        | [asserts nothing: test("vain"]
            test("slow", async () => { assert.ok(1); await page.waitForTimeout(9); }); | [waits for a time: test("slow"]
            test.only("alone", () => look(1));                                      | [is not like all others: test.only("alone"]
            test("left out", { skip: true }, () => look(1));                        | [is not like all others: test("left out"]
            """)
    void refuseWhatBreaksThem(String journey, String breaches) {
        var helpers = List.of("export function look(a) { assert.ok(a); }");

        assertThat(breaches(List.of(journey), helpers)).hasToString(breaches);
    }

    private static List<String> breaches(List<String> parts, List<String> helpers) {
        var asserting =
                asserting(Stream.concat(parts.stream(), helpers.stream()).toList());
        return parts.stream()
                .flatMap(part -> Stream.of(
                                part.startsWith("test") && !asserts(part, asserting) ? "asserts nothing: " : "",
                                WAITS.matcher(part).find() && !part.contains("for (") ? "waits for a time: " : "",
                                isUnlikeOthers(part) ? "is not like all others: " : "")
                        .filter(breach -> !breach.isEmpty())
                        .map(breach -> breach + part.split(",|\\n", 2)[0]))
                .toList();
    }

    /** The commands of the pages need jq, and a machine without it is told so. */
    private static boolean isUnlikeOthers(String part) {
        return part.matches("(?s)test\\.(only|skip|todo).*|test\\([^\\n]*\\b(only|skip|todo): (?!!hasJq).*");
    }

    /** The helpers that assert, also by another helper. */
    private static Set<String> asserting(List<String> parts) {
        var names = new HashSet<String>();
        for (var before = -1; before < names.size(); ) {
            before = names.size();
            for (var part : parts) {
                var name = NAMED.matcher(part);
                if (name.find() && asserts(part, names)) {
                    names.add(name.group(1));
                }
            }
        }
        return names;
    }

    private static boolean asserts(String part, Set<String> helpers) {
        return part.contains("assert.")
                || part.contains(".waitFor(")
                || helpers.stream()
                        .anyMatch(name -> Pattern.compile("\\b" + name + "\\(")
                                .matcher(part)
                                .find());
    }

    private static List<String> parts(String text) {
        return Arrays.asList(PARTS.split(text));
    }
}
