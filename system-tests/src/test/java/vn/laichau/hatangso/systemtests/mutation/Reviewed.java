package vn.laichau.hatangso.systemtests.mutation;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What people decided about bugs: which cannot be told apart from outside, and which break a rule of the domain. */
final class Reviewed {

    private final Set<String> equivalent;
    private final List<PathMatcher> domain;

    private Reviewed(Set<String> equivalent, List<PathMatcher> domain) {
        this.equivalent = equivalent;
        this.domain = domain;
    }

    static Reviewed in(Path folder) throws IOException {
        var keys = lines(folder.resolve("equivalent.txt")).stream()
                .filter(line -> !line.startsWith(" "))
                .collect(Collectors.toSet());
        var rules = lines(folder.resolve("domain.txt")).stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
        return new Reviewed(keys, rules);
    }

    boolean isEquivalent(Bug bug) {
        return equivalent.contains(bug.key());
    }

    boolean isDomain(Bug bug) {
        return domain.stream().anyMatch(glob -> glob.matches(Path.of(bug.file())));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
