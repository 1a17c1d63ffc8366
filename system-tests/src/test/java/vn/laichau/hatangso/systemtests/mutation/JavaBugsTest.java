package vn.laichau.hatangso.systemtests.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JavaBugsTest {

    @TempDir
    Path folder;

    static Stream<Arguments> plantsWhatItsNameSays() {
        return Stream.of(
                body("return a < 3;", "a <= 3", "a < 4"),
                body("return a > 0 && a != 7;", "return a != 7;", "return a > 0;", "a >= 0", "a == 7"),
                body(
                        "if (a == 1) { throw new IllegalStateException(); } return true;",
                        "{ return true;",
                        "a != 1",
                        "return false;"),
                body("list.add(\"x\"); return !list.isEmpty();", "{ ; return", "return list.isEmpty()"),
                body(
                        "return day.isBefore(LocalDate.of(a, 2, 28));",
                        "!day.isAfter(LocalDate.of(a, 2, 28))",
                        "of(2, a, 28)",
                        "of(a, 28, 2)",
                        "return !(day."),
                body("return \"x\".equals(list.get(a + 1));", "contains(list", "a - 1"),
                body(
                        "return list.stream().sorted().anyMatch(x -> x.isBlank());",
                        "stream().any",
                        "allMatch",
                        "isEmpty()",
                        "-> !(x.isBlank())"),
                body(
                        "return switch (a) { case 1 -> true; default -> f(\"a\"); };",
                        "case 1 -> f(\"a\")",
                        "case 2",
                        "case 1 -> false"),
                body(
                        "return java.math.BigDecimal.ONE.setScale(a, java.math.RoundingMode.HALF_UP) == null;",
                        "HALF_EVEN"),
                body("return f(\"SELECT a FROM t WHERE b > 3\");", "b >= 3", "WHERE true"));
    }

    @ParameterizedTest
    @MethodSource
    void plantsWhatItsNameSays(String body, List<String> pieces) throws IOException {
        var text = "import java.time.LocalDate; import java.util.List;\n"
                + "class A { List<String> list; LocalDate day; boolean f(String sql) { return true; } boolean m(int a) { "
                + body + " } }\n";
        var bent = bugs(text).stream()
                .map(bug -> text.substring(0, bug.start()) + bug.replacement() + text.substring(bug.end()))
                .map(changed -> changed.replaceAll("\\s+", " "))
                .toList();
        assertThat(pieces).allSatisfy(piece -> assertThat(bent).anyMatch(changed -> changed.contains(piece)));
    }

    @Test
    void knowsThatAFieldIsReachedWhereItIsRead() throws IOException {
        var text = "class A { private static final int MOST = 3;\n int m(int a) {\n return Math.min(a, MOST); } }\n";
        assertThat(bugs(text))
                .filteredOn(bug -> bug.before().contains("MOST = 3"))
                .singleElement()
                .satisfies(bug -> {
                    assertThat(bug.after()).contains("MOST = 4");
                    assertThat(bug.reached()).extracting(Bug.Probe::offset).containsExactly(text.indexOf("{\n") + 1);
                });
    }

    @Test
    void leavesWhatOnlyTheLogShows() throws IOException {
        assertThat(
                        bugs(
                                "class A { static class LOG { static void info(String a, int b) {} }\n void m(int a) { LOG.info(\"x\", 3); } }"))
                .isEmpty();
    }

    private List<Bug> bugs(String text) throws IOException {
        var source = Files.writeString(folder.resolve("A.java"), text);
        return JavaBugs.in(folder, List.of(source), "");
    }

    private static Arguments body(String body, String... pieces) {
        return Arguments.of(body, List.of(pieces));
    }
}
