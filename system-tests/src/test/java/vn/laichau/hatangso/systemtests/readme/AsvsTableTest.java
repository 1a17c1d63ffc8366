package vn.laichau.hatangso.systemtests.readme;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of ASVS 5.0 is whole, and what it names is there. */
class AsvsTableTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    /** Requirements of levels 1 and 2 in version 5.0.0. */
    private static final int REQUIREMENTS = 253;

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+)\\.(\\d+)\\.(\\d+) \\| ([^|]+) \\| (met|partly|not met|–) \\|(.*)\\|$");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Set<String> LEFT_OUT = Set.of("target", "node_modules", ".git");

    private record Row(String number, int place, String state, String by) {

        Stream<String> named() {
            return NAMED.matcher(by).results().map(name -> name.group(1));
        }
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(ROOT.resolve("docs/asvs.md")))
                .results()
                .map(row -> new Row(
                        row.group(1) + "." + row.group(2) + "." + row.group(3),
                        Integer.parseInt(row.group(1)) * 10_000
                                + Integer.parseInt(row.group(2)) * 100
                                + Integer.parseInt(row.group(3)),
                        row.group(5),
                        row.group(6)))
                .toList();
    }

    @Test
    void hasEachRequirementOnceAndInOrder() throws IOException {
        assertThat(rows()).hasSize(REQUIREMENTS);
        assertThat(rows()).extracting(Row::place).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void saysByWhatOrWhyNot() throws IOException {
        assertThat(rows())
                .filteredOn(row -> !row.state().equals("not met"))
                .allMatch(row -> !row.by().isBlank());
    }

    @Test
    void namesTestsAndFilesThatExist() throws IOException {
        var files = files();
        var names = files.stream().map(file -> file.replaceFirst(".*/", "")).collect(toSet());
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.named().filter(AsvsTableTest::isFile))
                        .as(row.number())
                        .allMatch(name -> name.contains("/") || name.contains(".")
                                ? files.contains(name) || names.contains(name)
                                : names.contains(name + ".java")));
    }

    /** Words in the same letters that are no names of files: cookies, settings, folders. */
    private static boolean isFile(String name) {
        return !Set.of("__Host-", "GATEWAY_SECRET", ".git").contains(name);
    }

    private static Set<String> files() throws IOException {
        var files = new HashSet<String>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return LEFT_OUT.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(ROOT.relativize(file).toString());
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
