package vn.laichau.hatangso.chassis.audit.offline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.testing.KeyFile;

/** Whose name may be forgotten, and that nothing else may be. By hand: {@code -Daudit.tamperings=1000 -Daudit.seed=7}. */
class ForgottenPersonsTest {

    private static final int TAMPERINGS = Integer.getInteger("audit.tamperings", 100);
    private static final long SEED = Long.getLong("audit.seed", 20261214L);

    private static final int LENGTH = 60;
    private static final int SIGNED_EVERY = 12;
    private static final int NEWEST_YEAR = 2026;

    /** The checkpoints are of the end of 2026: what was done until 2015 is by nobody any more. */
    private static final int LAST_FORGOTTEN = 2015;

    private static final int PEOPLE = 3;

    private static SampleTrail trail;

    @TempDir
    Path folder;

    @BeforeAll
    static void make() throws IOException {
        trail = SampleTrail.of(
                IntStream.rangeClosed(1, LENGTH)
                        .mapToObj(ForgottenPersonsTest::entry)
                        .toList(),
                SIGNED_EVERY,
                KeyFile.create());
    }

    /** From 2007 to 2026, three a year; one of four by nobody. */
    private static String entry(int sequence) {
        var year = year(sequence);
        var made = SampleTrail.entry(sequence).replace("2026-12-14", year + "-12-14");
        return sequence % 4 == 0
                ? made
                : made.replaceFirst(
                        "(\"operation\":\"[^\"]+\")", "$1,\"person\":\"" + pseudonym(year, sequence % PEOPLE) + "\"");
    }

    private static int year(int sequence) {
        return NEWEST_YEAR - (LENGTH - sequence) / PEOPLE;
    }

    private static String salt(int year, int person) {
        return "00000000-0000-4000-8000-%08d%04d".formatted(person, year);
    }

    private static String is(int person) {
        return "{\"principal\":\"subject-%1$d\",\"name\":\"Lò Văn \\\"%1$d\\\"\"}".formatted(person);
    }

    private static String pseudonym(int year, int person) {
        return SampleTrail.sha256(salt(year, person) + "\n" + is(person));
    }

    private static String line(int year, int person) {
        return "{\"person\":\"%s\",\"salt\":\"%s\",\"is\":%s}"
                .formatted(pseudonym(year, person), salt(year, person), is(person));
    }

    private static List<String> persons(int from) {
        return IntStream.rangeClosed(from, NEWEST_YEAR)
                .boxed()
                .flatMap(year -> IntStream.range(0, PEOPLE).mapToObj(person -> line(year, person)))
                .toList();
    }

    private String verify(List<String> record, List<String> persons) throws IOException {
        var lines = new ArrayList<>(record);
        lines.addAll(persons);
        Files.write(folder.resolve("export.ndjson"), lines);
        Files.writeString(folder.resolve("keys.json"), trail.keys());
        Files.writeString(folder.resolve("kept.log"), trail.lastCheckpoint());
        var said = new ByteArrayOutputStream();
        try (var out = new PrintStream(said, true, UTF_8)) {
            var exit = VerifyAudit.run(
                    List.of(
                            folder.resolve("export.ndjson").toString(),
                            "--keys",
                            folder.resolve("keys.json").toString(),
                            "--kept",
                            folder.resolve("kept.log").toString()),
                    out,
                    out);
            return exit + " " + said.toString(UTF_8);
        }
    }

    @Test
    void areNotMissedWhicheverOfThoseWhoseTermIsOverHaveGone() throws IOException {
        var random = new Random(SEED);
        assertThat(verify(trail.lines(), persons(2007))).startsWith("0 ").doesNotContain("term is over");
        assertThat(verify(trail.lines(), persons(LAST_FORGOTTEN + 1)))
                .startsWith("0 ")
                .contains("WHOLE: 60 mục", "by persons whose term is over");
        for (var i = 0; i < TAMPERINGS; i++) {
            var left = new ArrayList<>(persons(LAST_FORGOTTEN + 1));
            persons(2007).stream().filter(person -> random.nextBoolean()).forEach(left::add);
            assertThat(verify(trail.lines(), left))
                    .as("seed %d, number %d", SEED, i)
                    .startsWith("0 ");
        }
    }

    /** The first who is missing too early is named with what he did. */
    @Test
    void areMissedBeforeTheTermIsOver() throws IOException {
        var first = IntStream.rangeClosed(1, LENGTH)
                .filter(sequence -> year(sequence) == LAST_FORGOTTEN + 1 && sequence % 4 != 0)
                .findFirst()
                .orElseThrow();
        var left = new ArrayList<>(persons(2007));
        left.remove(line(LAST_FORGOTTEN + 1, first % PEOPLE));

        assertThat(verify(trail.lines(), left))
                .startsWith("1 ")
                .contains("entry " + first + ": its person is missing before the term is over");
        assertThat(verify(trail.lines(), List.of())).startsWith("1 ");
    }

    @ParameterizedTest
    @CsvSource({
        "subject-1, subject-2",
        "Lò Văn, Lò Thị",
        "00000000-0000-4000-8000-00000001, 00000000-0000-4000-8000-00000002",
        "'\"name\"', '\"nick\"'"
    })
    void areNobodyElse(String was, String becomes) throws IOException {
        var persons = new ArrayList<>(persons(2007));
        persons.replaceAll(line -> line.equals(line(NEWEST_YEAR, 1)) ? line.replace(was, becomes) : line);

        assertThat(verify(trail.lines(), persons))
                .startsWith("1 ")
                .contains("the person is not whom the pseudonym means");
    }

    /** Whatever else is done to the record is found as if everybody were still told. */
    @Test
    void hideNoOtherChange() throws IOException {
        var random = new Random(SEED);
        for (var i = 0; i < TAMPERINGS; i++) {
            var left = persons(LAST_FORGOTTEN + 1);
            var tampering = Tampering.values()[random.nextInt(Tampering.values().length)];
            assertThat(verify(tampering.on(trail, random), left))
                    .as("seed %d, number %d: %s", SEED, i, tampering)
                    .startsWith("1 ");
            var edited = new ArrayList<>(left);
            var place = random.nextInt(edited.size());
            var letters = new StringBuilder(edited.get(place));
            var letter = random.nextInt(letters.length());
            letters.setCharAt(letter, (char) (letters.charAt(letter) + 1));
            edited.set(place, letters.toString());
            // Whom nobody was is missed by nobody.
            if (trail.chained().stream()
                    .anyMatch(entry -> entry.contains(left.get(place).substring(11, 75)))) {
                assertThat(verify(trail.lines(), edited))
                        .as("seed %d, number %d: %s", SEED, i, letters)
                        .startsWith("1 ");
            }
        }
    }
}
